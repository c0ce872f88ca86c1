const fastify = require('fastify')({ logger: true });
const fp = require('fastify-plugin');
const jwt = require('@fastify/jwt');
const bearerAuth = require('@fastify/bearer-auth');

const Book = {
  type: 'object',
  properties: { title: { type: 'string' }, pages: { type: 'integer' } },
  additionalProperties: false,
};

fastify.register(jwt, { secret: process.env.SECRET });
//                              ^^^^^^^^^^^^^^^^^^ purpose token-key
fastify.decorate('authenticate', async function (request, reply) {
  try {
    await request.jwtVerify();
    //    ^^^^^^^^^^^^^^^^^ verifies
  } catch (error) {
    reply.send(error);
    //         ^^^^^ sink typed-html
    //         ^^^^^ reply body
  }
});

async function signedIn(request, reply) {
  if (!request.session.user) return reply.code(401).send();
  //   ^^^^^^^^^^^^^^^ credential
  //   ^^^^^^^^^^^^^^^^^^^^ principal
}

const guards = fp(async (instance) => {
  instance.addHook('preHandler', signedIn);
});

async function books(instance, options) {
  instance.get('/', async (request) => {
  //<^^^^^^^^^^^^^ route GET /books
    return { page: request.query.page };
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
    //             ^^^^^^^^^^^^^ source query
  });
  instance.get('/:id', { onRequest: [instance.authenticate] }, (request, reply) => reply.send(request.params.id));
  //                                                                                          ^^^^^^^^^^^^^^^^^ sink typed-html
  //<^^^^^^^^^^^^^^^^ route GET /books/:id
  //                                                                                          ^^^^^^^^^^^^^^ source path
  //                                                                                          ^^^^^^^^^^^^^^^^^ reply body
  instance.route({
    method: ['PUT', 'PATCH'],
    url: '/:id',
    //   ^^^^^^ route PUT /books/:id
    //   ^^^^^^ route PATCH /books/:id
    schema: { body: Book },
    preValidation: fastify.authenticate,
    handler: async (request, reply) => {
      reply.header('x-title', request.body.title);
      //           ^^^^^^^^^ sink header-name
      //                      ^^^^^^^^^^^^ source body
      //                      ^^^^^^^^^^^^^^^^^^ reply header
      //                      ^^^^^^^^^^^^^^^^^^ sink header
      return request.body;
      //     ^^^^^^^^^^^^ source body
      //     ^^^^^^^^^^^^ reply body
    },
  });
}

fastify.register(books, { prefix: '/books' });
fastify.get('/open', (request, reply) => {
//<^^^^^^^^^^^^^^^^ route GET /open
  reply.redirect(request.headers.referer);
  //             ^^^^^^^^^^^^^^^ source header
  //             ^^^^^^^^^^^^^^^^^^^^^^^ reply redirect
});
fastify.register(async (scope) => {
  scope.register(guards);
  scope.post('/users', { schema: { body: { $ref: 'user' } }, handler: change });
  //<^^^^^^^^^^^^^^^^ route POST /users
  scope.all('/any', { preHandler: scope.rateLimit() }, change);
  //<^^^^^^^^^^^^^ route * /any
  //                              ^^^^^^^^^^^^^^^^^ guard rate-limit
  scope.register(async (inner) => {
    inner.delete('/users/:id', change);
    //<^^^^^^^^^^^^^^^^^^^^^^ route DELETE /admin/users/:id
  }, { prefix: '/admin' });
});
fastify.register(async (machines) => {
  machines.register(bearerAuth, { keys: new Set([process.env.KEY]) });
  machines.get('/status', () => 'up');
  //<^^^^^^^^^^^^^^^^^^^ route GET /machines/status
  //                            ^^^^ reply body
}, { prefix: '/machines' });

async function change(request, reply) {
  return reply.status(200).send({ done: true });
  //                            ^^^^^^^^^^^^^^ sink typed-html
  //                            ^^^^^^^^^^^^^^ reply body
}
