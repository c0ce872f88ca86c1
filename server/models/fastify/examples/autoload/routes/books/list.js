module.exports = async (fastify) => {
  fastify.get('/', async (request) => request.query);
  //<^^^^^^^^^^^^ route GET /api/books
  //                                  ^^^^^^^^^^^^^ source query
  //                                  ^^^^^^^^^^^^^ reply body
};
