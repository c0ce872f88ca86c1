const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000 });

function escapeHtml(value) {
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

// Another header says nothing of what it is.
server.route({
  method: 'POST',
  path: '/notifications',
  handler: (request, h) => h.response(escapeHtml(request.query.validationToken)).header('Cache-Control', 'no-store'),
});

module.exports = server;
