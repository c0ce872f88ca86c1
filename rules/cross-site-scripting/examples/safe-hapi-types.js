const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000 });

// A service that subscribes wants its own text back.
server.route({
  method: 'POST',
  path: '/notifications',
  handler: (request, h) =>
    h.response(request.query.validationToken).header('Content-Type', 'text/plain').code(200),
});
server.route({
  method: 'GET',
  path: '/echo',
  handler: (request, h) => h.response(request.query.text).type('text/plain'),
});

module.exports = server;
