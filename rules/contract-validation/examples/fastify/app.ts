import Fastify from 'fastify';
import { books } from './books.js';

export const app = Fastify();

app.post('/books', async (request, reply) => {
  const { title } = request.body as { title: string };
  await books.add({ title });
  return reply.code(201).send();
});
