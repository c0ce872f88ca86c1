import bcrypt from 'bcrypt';
import type { FastifyInstance } from 'fastify';
import { accountOf } from './accounts';

// The package is there, and nothing has registered it yet.
export async function login(app: FastifyInstance) {
  app.get('/health', async () => ({ ok: true }));

  app.post('/login', async (request, reply) => {
  //<^^^^^^^^^^^^^^ finding medium: `POST /login` can be called without end
    const { name, password } = request.body as { name: string; password: string };
    const account = await accountOf(String(name));
    if (!(await bcrypt.compare(String(password), account.hash))) return reply.code(401).send({ error: 'wrong' });
    return { ok: true };
  });
}
