const { requireRight } = require('./guards');
const books = require('./store/books');

exports.bookRoutes = (fastify) => {
  fastify.delete('/books/:id', { preHandler: requireRight('books:write') }, async (request, reply) => {
    await books.remove(request.params.id);
    return reply.code(204).send();
  });
  fastify.put('/books/:id', { preHandler: requireRight('books:write') }, async (request, reply) => {
    await books.update(request.params.id, String(request.body.title));
    return reply.code(204).send();
  });
};
