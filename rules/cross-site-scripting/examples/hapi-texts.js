const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000 });
server.route({ method: 'GET', path: '/hello/{name}', handler: (request) => `<h1>Hello ${request.params.name}</h1>` });
//                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
server.route({
  method: 'GET',
  path: '/missing',
  handler: (request, h) => h.response(`No page ${request.query.page}`).type('text/html').code(404),
  //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
});
server.start();
