import Hapi from '@hapi/hapi';

export const server = Hapi.server({ port: 3000 });

server.route({
  method: 'POST',
  path: '/books',
  handler: (request, h) => h.response({ added: true }).code(201),
});
