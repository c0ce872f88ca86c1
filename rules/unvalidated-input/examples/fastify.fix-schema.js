const fastify = require('fastify')();
const mongoose = require('mongoose');
const { z } = require('zod');

const Book = mongoose.model('Book', new mongoose.Schema({ title: String, pages: Number }));

const postBooksBody = { type: 'object', properties: { title: { type: 'string' }, pages: { type: 'number' } }, additionalProperties: false };

fastify.post('/books', { schema: { body: postBooksBody } }, async (request, reply) => {
  const book = await Book.create(request.body);
  return reply.code(201).send(book);
});
const Query = z.object({ title: z.string() });
fastify.get('/books', async (request) => Book.find(Query.parse(request.query)));

const body = {
  type: 'object',
  properties: { title: { type: 'string' }, pages: { type: 'integer' } },
  required: ['title'],
  additionalProperties: false,
};
fastify.put('/books', { schema: { body } }, async (request) => Book.create(request.body));
fastify.route({
  method: 'PATCH',
  url: '/books',
  schema: { body: { type: 'object', properties: { title: { type: 'string' } } } },
  handler: async (request) => Book.create({ title: request.body.title }),
});
