const Hapi = require('@hapi/hapi');
const jwt = require('@hapi/jwt');

const server = Hapi.server();
server.auth.strategy('token', 'jwt', { keys: process.env.KEY, verify: { aud: 'books', iss: 'a', sub: false } });
//                                           ^^^^^^^^^^^^^^^ purpose token-key
exports.token = (user) => jwt.token.generate({ user }, { key: process.env.KEY, algorithm: 'HS256' });
//                                                            ^^^^^^^^^^^^^^^ purpose token-key
//                        ^^^^^^^^^^^^^^^^^^ issues
server.route({
  method: 'GET',
  path: '/go',
  //    ^^^^^ route GET /go
  handler: (request, h) => h.response().redirect(request.query.to),
  //                                             ^^^^^^^^^^^^^^^^ reply redirect
  //                                             ^^^^^^^^^^^^^ source query
});
server.route({
  method: 'GET',
  path: '/moved',
  //    ^^^^^^^^ route GET /moved
  handler: (request, h) => h.response().code(301).header('Location', request.query.to),
  //                                                                 ^^^^^^^^^^^^^^^^ sink redirect
  //                                                                 ^^^^^^^^^^^^^^^^ reply header
  //                                                                 ^^^^^^^^^^^^^ source query
});
