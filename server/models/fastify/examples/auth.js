const fastify = require('fastify')();
fastify.register(require('@fastify/jwt'), { secret: process.env.TOKEN_KEY });
//                                                  ^^^^^^^^^^^^^^^^^^^^^ purpose token-key
fastify.register(require('@fastify/auth'));

fastify.decorate('signedIn', async (request) => {
  await request.jwtVerify();
  //    ^^^^^^^^^^^^^^^^^ verifies
});
fastify.decorate('editor', async (request) => {
  await request.jwtVerify();
  //    ^^^^^^^^^^^^^^^^^ verifies
  if (request.user.role !== 'editor') throw new Error('Editors only');
  //  ^^^^^^^^^^^^ principal
});
fastify.decorate('anybody', async () => {});

fastify.after(() => {
  const either = fastify.auth([fastify.signedIn, fastify.editor]);
  const both = fastify.auth([fastify.signedIn, fastify.editor], { relation: 'and' });
  // One function that lets everybody through suffices.
  const open = fastify.auth([fastify.signedIn, fastify.anybody]);
  const nested = fastify.auth([[fastify.signedIn, fastify.editor], fastify.anybody]);
  fastify.get('/books', { preHandler: open }, async () => []);
//^^^^^^^^^^^^^^^^^^^^ route GET /books
//^^^^^^^^^^^^^^^^^^^^ asks nothing
  //                                                      ^^ reply body
  fastify.get('/authors', { preHandler: nested }, async () => []);
//^^^^^^^^^^^^^^^^^^^^^^ route GET /authors
//^^^^^^^^^^^^^^^^^^^^^^ asks nothing
  //                                                          ^^ reply body
  fastify.get('/loans', { preHandler: either }, async () => []);
//^^^^^^^^^^^^^^^^^^^^ route GET /loans
//^^^^^^^^^^^^^^^^^^^^ asks who is there
  //                                                        ^^ reply body
  fastify.post('/loans', { preHandler: both }, async () => ({}));
//^^^^^^^^^^^^^^^^^^^^^ route POST /loans
//^^^^^^^^^^^^^^^^^^^^^ asks for rights
  //                                                        ^^ reply body
});
