// The plugin limits only routes that ask for it.
import fastify from 'fastify';
import rateLimit from '@fastify/rate-limit';
import bcrypt from 'bcrypt';
import { accountOf } from './accounts';

const server = fastify();
await server.register(rateLimit, { global: false });

server.post('/login', { config: { rateLimit: { max: 10, timeWindow: 15 * 60 * 1000 } } }, async (request, reply) => {
  const { name, password } = request.body as { name: string; password: string };
  const account = await accountOf(String(name));
  if (!(await bcrypt.compare(String(password), account.hash))) return reply.code(401).send({ error: 'wrong' });
  return { ok: true };
});
