import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import fastify from 'fastify';
import { sessionOf } from './sessions';
import { archive, list } from './store';

// Open routes above, and others below the guard.
const app = new Hono();
app.get('/status', (c) => c.json({ up: true }));
app.use('/notes/*', bearerAuth({ token: process.env.TOKEN as string }));
app.get('/notes/all', async (c) => c.json(await list()));

// Somebody waits for it, or looks at what it gives.
const server = fastify();
async function userOf(token: string | undefined) {
  const session = await sessionOf(token);
  if (!session) throw Object.assign(new Error('Sign in first'), { statusCode: 401 });
  return session.user;
}
server.post('/archive', async (request, reply) => {
  await userOf(request.headers.authorization);
  await archive();
  return reply.code(204).send();
});
server.get('/archive', async (request) => {
  const user = await userOf(request.headers.authorization);
  return { user: user.name };
});
