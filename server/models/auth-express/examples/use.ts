import { getSession } from '@auth/express';
import { verifyAuth } from '@hono/auth-js';
import express from 'express';
import { Hono } from 'hono';

const app = express();
const signedIn: express.RequestHandler = async (req, res, next) => {
  const session = await getSession(req, { providers: [] });
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  if (!session?.user) return res.sendStatus(401);
  //   ^^^^^^^^^^^^^ principal
  next();
};
app.get('/me', signedIn, (req, res) => {
//             ^^^^^^^^ guard authentication
  res.end();
});

const other = new Hono();
other.get('/me', verifyAuth(), (c) => c.text('hello'));
//               ^^^^^^^^^^^^ guard authentication
export { app, other };
