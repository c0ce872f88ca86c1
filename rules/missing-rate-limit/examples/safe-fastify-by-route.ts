import fastify from 'fastify';
import rateLimit from '@fastify/rate-limit';
import bcrypt from 'bcrypt';
import { accountOf, codeOf, limits } from './accounts';

const server = fastify();
await server.register(rateLimit, limits);

server.post('/login', async (request) => {
  const { name, password } = request.body as { name: string; password: string };
  const account = await accountOf(String(name));
  return { ok: await bcrypt.compare(String(password), account.hash) };
});

const other = fastify();
await other.register(rateLimit, { global: false });
other.route({
  method: 'POST',
  url: '/verify-otp',
  config: { rateLimit: { max: 5, timeWindow: '1 minute' } },
  handler: async (request) => {
    const { name, code } = request.body as { name: string; code: string };
    return { ok: (await codeOf(name)) === code };
  },
});
