const Hapi = require('@hapi/hapi');
const { escapeHtml } = require('@hapi/hoek');

const server = Hapi.server({ port: 3000 });
server.route({ method: 'GET', path: '/hello/{name}', handler: (request) => `<h1>Hello ${escapeHtml(request.params.name)}</h1>` });
server.route({ method: 'GET', path: '/data', handler: (request) => ({ name: request.query.name }) });
server.route({
  method: 'GET',
  path: '/missing',
  handler: (request, h) => h.response(`No page ${request.query.page}`).type('text/plain').code(404),
});
server.start();
