const tokens = require('./tokens');

async function requireUser(request, reply) {
  request.user = await tokens.find(request.headers.authorization);
  if (!request.user) return reply.code(401).send({ error: 'Sign in first' });
}

function requireRight(right) {
  return async (request, reply) => {
    if (!request.user.rights.includes(right)) return reply.code(403).send({ error: 'Not for you' });
  };
}

module.exports = { requireUser, requireRight };
