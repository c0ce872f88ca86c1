const fastify = require('fastify')();
const auth = require('@fastify/auth');
const bearerAuth = require('@fastify/bearer-auth');
const jwt = require('@fastify/jwt');
const books = require('./books');

fastify.register(jwt, { secret: process.env.SECRET });
fastify.register(auth);

// Reports what jwtVerify throws.
fastify.decorate('authenticate', async (request, reply) => {
  try {
    await request.jwtVerify();
  } catch (error) {
    reply.send(error);
  }
});
fastify.decorate('byKey', (request, reply, done) => {
  if (request.headers['x-api-key'] !== process.env.KEY) return done(new Error('Unauthorized'));
  done();
});

fastify.register(async (scope) => {
  // A hook holds for routes that were registered before it.
  scope.put('/books/:id', async (request) => books.change(request.params.id));
  scope.addHook('onRequest', (request) => request.jwtVerify());
  scope.register(require('./inner'));
});

fastify.after(() => {
  fastify.route({
    method: 'DELETE',
    url: '/books/:id',
    preHandler: fastify.auth([fastify.authenticate, fastify.byKey]),
    handler: async (request) => books.remove(request.params.id),
  });
});

fastify.register(async (machines) => {
  machines.register(bearerAuth, { keys: new Set([process.env.KEY]) });
  machines.post('/machines', async () => books.machine());
});

const options = { schema: { body: {} } };
fastify.post('/books', { ...options, preValidation: [fastify.authenticate] }, async () => books.add());
