const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000 });

function escapeHtml(value) {
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

server.route({ method: 'GET', path: '/hello/{name}', handler: (request) => `<h1>Hello ${escapeHtml(request.params.name)}</h1>` });
server.route({
  method: 'GET',
  path: '/missing',
  handler: (request, h) => h.response(`No page ${request.query.page}`).type('text/html').code(404),
});
server.start();
