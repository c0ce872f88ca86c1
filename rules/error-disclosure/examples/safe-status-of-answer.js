// The framework has taken the status from the error already: what is left after the test was written for clients.
const Fastify = require('fastify');

const app = Fastify({ logger: true });

app.setErrorHandler((error, request, reply) => {
  const answer = reply.raw;
  if (answer.statusCode >= 500) {
    request.log.error(error);
    reply.send({ error: 'Internal Server Error' });
    return;
  }
  reply.send(error);
});

module.exports = app;
