import Fastify from 'fastify';
import { store } from './store.js';

export const app = Fastify();

app.post('/books', async (request, reply) => {
  const isKnown = await store.has(request.body);
  if (isKnown) return reply.code(409).send({ error: 'The book is there already' });
  reply.code(201);
  return { added: true };
});
