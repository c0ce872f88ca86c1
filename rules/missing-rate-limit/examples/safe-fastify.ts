import fastify from 'fastify';
import rateLimit from '@fastify/rate-limit';
import bcrypt from 'bcrypt';
import { accountOf } from './accounts';

const server = fastify();
await server.register(rateLimit, { max: 20, timeWindow: '1 minute' });

server.post('/login', async (request) => {
  const { name, password } = request.body as { name: string; password: string };
  const account = await accountOf(String(name));
  return { ok: await bcrypt.compare(String(password), account.hash) };
});
