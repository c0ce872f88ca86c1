import Fastify from 'fastify';

export const app = Fastify();

app.get('/books/:id', async (request, reply) => {
  const { id } = request.params as { id: string };
  if (id === '0') return reply.code(404).send({ error: 'none' });
  return { id };
});
