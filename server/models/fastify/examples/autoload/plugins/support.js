const fp = require('fastify-plugin');

module.exports = fp(async (fastify) => {
  fastify.decorate('signedIn', async (request, reply) => {
    if (!request.user) return reply.unauthorized();
    //   ^^^^^^^^^^^^ principal
  });
});
