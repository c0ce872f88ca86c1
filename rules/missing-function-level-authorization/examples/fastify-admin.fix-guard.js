const fastify = require('fastify')();
const mongoose = require('mongoose');

const Report = mongoose.model('Report', new mongoose.Schema({ title: String, isClosed: Boolean }));

fastify.register(require('@fastify/jwt'), { secret: process.env.JWT_SECRET });
fastify.addHook('onRequest', async (request) => {
  await request.jwtVerify();
});

async function requireModerator(request, reply) {
  if (request.user.role !== 'moderator') return reply.code(403).send({ error: 'Not for you' });
}

fastify.delete('/reports/:id', { preHandler: requireModerator }, async (request, reply) => {
  await Report.deleteOne({ _id: request.params.id });
  return reply.code(204).send();
});
fastify.post('/moderation/reports/:id/close', { preHandler: requireModerator }, async (request, reply) => {
  await Report.updateOne({ _id: request.params.id }, { isClosed: true });
  return reply.code(204).send();
});
