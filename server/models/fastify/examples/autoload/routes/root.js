module.exports = async function (fastify) {
  fastify.get('/', async () => 'up');
  //<^^^^^^^^^^^^ route GET /api
  //                           ^^^^ reply body
};
