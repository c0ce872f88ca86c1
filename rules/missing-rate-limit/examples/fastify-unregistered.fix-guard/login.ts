import bcrypt from 'bcrypt';
import type { FastifyInstance } from 'fastify';
import { accountOf } from './accounts';
import rateLimit from '@fastify/rate-limit';

// The package is there, and nothing has registered it yet.
export async function login(app: FastifyInstance) {
  app.get('/health', async () => ({ ok: true }));

  await app.register(rateLimit, { global: false });
  app.post('/login', { config: { rateLimit: { max: 10, timeWindow: 15 * 60 * 1000 } } }, async (request, reply) => {
    const { name, password } = request.body as { name: string; password: string };
    const account = await accountOf(String(name));
    if (!(await bcrypt.compare(String(password), account.hash))) return reply.code(401).send({ error: 'wrong' });
    return { ok: true };
  });
}
