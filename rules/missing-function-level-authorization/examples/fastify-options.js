const fastify = require('fastify')();
const tokens = require('./tokens');
const reports = require('./reports');

async function requireUser(request, reply) {
  request.user = await tokens.find(request.headers.authorization);
  if (!request.user) return reply.code(401).send({ error: 'Sign in first' });
}

async function requireModerator(request, reply) {
  if (request.user.role !== 'moderator') return reply.code(403).send({ error: 'Not for you' });
}

fastify.delete('/moderation/reports/:id', { onRequest: [requireUser, requireModerator] }, async (request, reply) => {
  await reports.remove(request.params.id);
  return reply.code(204).send();
});
fastify.post('/moderation/reports/:id/close', { onRequest: requireUser }, async (request, reply) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: lets in whoever is signed in
  await reports.close(request.params.id);
  return reply.code(204).send();
});
fastify.post('/moderation/reports/:id/open', { onRequest: [requireUser] }, async (request, reply) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: lets in whoever is signed in
  await reports.open(request.params.id);
  return reply.code(204).send();
});
