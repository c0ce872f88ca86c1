import express, { type Request, type Response } from 'express';
import passport from 'passport';
import { sessionOf } from './sessions';
import { archive, publish, remove } from './store';

const app = express();

async function requireUser(req: Request) {
  const session = await sessionOf(req.cookies.session);
  if (!session) throw Object.assign(new Error('Sign in first'), { status: 401 });
}

function check(req: Request, res: Response) {
  if (req.headers['x-api-key'] !== process.env.API_KEY) res.status(401).json({ error: 'No key' });
}

app.post('/archive', async (req, res) => {
  requireUser(req);
//^^^^^^^^^^^^^^^^ finding high: `requireUser` turns requests away by an error, and nobody waits for it. Write `await` before it.
  await archive();
  res.status(204).end();
});

app.post('/publish', async (req, res) => {
  check(req, res);
//^^^^^^^^^^^^^^^ finding high: `check` answers requests that it turns away, and the code after it runs all the same. Let it throw, or stop when it says so.
//^^^^^^^^^^^^^^^ refused stop: How it tells that it turned a request away is for you to say.
  await publish();
  res.status(204).end();
});

app.delete('/everything', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^ finding [missing-authentication] medium: `DELETE /everything` answers without authentication. 2 of 3 routes of this router are guarded. Put the guard
  passport.authenticate('jwt', { session: false });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `passport.authenticate` only makes a guard, and nobody runs it. Put it before the handler.
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused stop: The fix of `missing-authentication` does that.
  await remove();
  res.status(204).end();
});
