import Fastify from 'fastify';

export const app = Fastify();
const body = {
  type: 'object',
  required: ['title'],
  additionalProperties: false,
  properties: { title: { type: 'string', maxLength: 80 }, year: { type: 'integer', minimum: 1500, maximum: 2100 } },
} as const;

app.post('/books', { schema: { body } }, async (request, reply) => reply.code(201).send(request.body));
