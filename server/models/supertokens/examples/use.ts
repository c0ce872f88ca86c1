import express from 'express';
import { verifySession } from 'supertokens-node/recipe/session/framework/express';
import Session from 'supertokens-node/recipe/session';

const app = express();
app.get('/me', verifySession(), (req, res) => {
//             ^^^^^^^^^^^^^^^ guard authentication
  res.end();
});
app.get('/books', verifySession({ sessionRequired: false }), (req, res) => {
  res.end();
});
app.get('/shelf', async (req, res) => {
  const session = await Session.getSession(req, res);
  //                    ^^^^^^^^^^^^^^^^^^ verifies
  res.json({ user: session.getUserId() });
  //               ^^^^^^^^^^^^^^^^^^^ principal
});
