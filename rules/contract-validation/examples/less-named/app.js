const fastify = require('fastify');

const app = fastify();
app.addSchema({ $id: 'https://books.org/title', type: 'string' });
app.addSchema({
  $id: 'newBook',
  type: 'object',
  additionalProperties: false,
  definitions: { year: { type: 'integer', minimum: 1000, maximum: 2100 } },
  properties: { title: { $ref: 'https://books.org/title' }, year: { $ref: '#/definitions/year' } },
});

app.post('/books', { schema: { body: { $ref: 'newBook#' } } }, async (request, reply) => reply.code(201).send(request.body));

module.exports = app;
