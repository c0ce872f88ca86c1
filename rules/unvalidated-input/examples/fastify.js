const fastify = require('fastify')();
const mongoose = require('mongoose');
const { z } = require('zod');

const Book = mongoose.model('Book', new mongoose.Schema({ title: String, pages: Number }));

fastify.post('/books', async (request, reply) => {
//<^^^^^^^^^^^^^^^^^^ finding [missing-authentication] low: `POST /books` answers without authentication
  const book = await Book.create(request.body);
  //                             ^^^^^^^^^^^^ finding medium: The whole body of the request goes into `Book.create` without validation
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
//<^^^^^^^^^^^^^^^^^ finding [missing-authentication] low: `PUT /books` answers without authentication
fastify.route({
  method: 'PATCH',
  url: '/books',
  //   ^^^^^^^^ finding [missing-authentication] low: `PATCH /books` answers without authentication
  schema: { body: { type: 'object', properties: { title: { type: 'string' } } } },
  handler: async (request) => Book.create({ title: request.body.title }),
});
