import Fastify from 'fastify';
import { books } from './books.js';

export const app = Fastify();

const postBooksBody = { type: 'object', required: ['title'], properties: { title: { type: 'string', maxLength: 80 }, year: { type: 'integer', minimum: 1500, maximum: 2100 } }, additionalProperties: false };

app.post('/books', { schema: { body: postBooksBody } }, async (request, reply) => {
  const { title } = request.body as { title: string };
  await books.add({ title });
  return reply.code(201).send();
});
