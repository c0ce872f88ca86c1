import { Hono } from 'hono';
import { sign } from 'hono/jwt';
import { users } from './users.js';

const app = new Hono();

app.post('/login', async (context) => {
//<^^^^^^^^^^^^^^ finding: can be called without end
  const { email, password } = await context.req.json();
  const user = await users.check(email, password);
  if (!user) return context.json({ error: 'wrong email or password' }, 401);
  return context.json({ token: await sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 3600 }, process.env.JWT_SECRET ?? '') });
});

export default app;
