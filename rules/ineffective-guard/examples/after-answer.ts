import express, { type Request } from 'express';
import { sessionOf } from './sessions';
import { count, store } from './store';

const app = express();

async function storeFor(req: Request) {
  const session = await sessionOf(req.cookies.session);
  if (!session) throw Object.assign(new Error('Sign in first'), { status: 401 });
  await store(session.id, req.body);
}

// The answer says that it was taken. Whoever is turned away afterwards has nothing done.
app.post('/events', async (req, res) => {
  res.sendStatus(202).json({ taken: true });
  storeFor(req);
});

app.post('/events/counted', async (req, res) => {
  res.json({ taken: true });
  storeFor(req);
//^^^^^^^^^^^^^ finding high: `storeFor` turns requests away by an error, and nobody waits for it. Write `await` before it.
  await count();
});

export default app;
