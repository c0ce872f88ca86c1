import type { FastifyInstance } from 'fastify';

export async function loanRoutes(app: FastifyInstance) {
  app.get('/', async () => []);
  app.post('/', async (_request, reply) => reply.code(204).send());

  app.get('/:id', async () => true);
  app.delete('/:id', async (_request, reply) => reply.code(204).send());
}
