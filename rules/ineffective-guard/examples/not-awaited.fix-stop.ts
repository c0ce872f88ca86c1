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
  await requireUser(req);
  await archive();
  res.status(204).end();
});

app.post('/publish', async (req, res) => {
  check(req, res);
  await publish();
  res.status(204).end();
});

app.delete('/everything', async (req, res) => {
  passport.authenticate('jwt', { session: false });
  await remove();
  res.status(204).end();
});
