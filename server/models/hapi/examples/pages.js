const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000 });
server.state('sid', { isSecure: false, isHttpOnly: false });
//                                                 ^^^^^ weakness cookie-readable-by-scripts
//                              ^^^^^ weakness cookie-over-plain-http
server.state('token', { ttl: 1000 });
server.route({ method: 'GET', path: '/plain', handler: (request, h) => h.response(request.query.name).type('text/plain') });
//                                                                                ^^^^^^^^^^^^^^^^^^ sink html
//                                                                                ^^^^^^^^^^^^^^^^^^ reply body
//                                                                                ^^^^^^^^^^^^^ source query
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /plain
server.auth.strategy('session', 'cookie', { cookie: { name: 'sid', password: 'x', isSecure: false, isHttpOnly: false } });
//                              ^^^^^^^^ weakness session-cookie-readable-by-scripts
//                              ^^^^^^^^ weakness session-cookie-over-plain-http
