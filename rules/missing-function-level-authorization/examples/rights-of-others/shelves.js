const shelves = require('./store/shelves');

exports.shelfRoutes = (fastify) => {
  fastify.delete('/shelves/:id', async (request, reply) => {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: lets in whoever is signed in
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused guard: Routes of other files ask for several rights
    await shelves.remove(request.params.id);
    return reply.code(204).send();
  });
};
