const { requireRight } = require('./guards');
const orders = require('./store/orders');

exports.orderRoutes = (fastify) => {
  fastify.delete('/orders/:id', { preHandler: requireRight('orders:write') }, async (request, reply) => {
    await orders.remove(request.params.id);
    return reply.code(204).send();
  });
};
