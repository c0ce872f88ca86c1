const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000 });

// Another header says nothing of what it is.
server.route({
  method: 'POST',
  path: '/notifications',
  handler: (request, h) => h.response(request.query.validationToken).header('Cache-Control', 'no-store'),
  //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
});

module.exports = server;
