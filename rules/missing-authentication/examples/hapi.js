const Hapi = require('@hapi/hapi');
const books = require('./books');

const server = Hapi.server({ port: 3000 });
server.auth.strategy('session', 'cookie', { cookie: { password: process.env.SECRET } });

server.route([
  { method: 'GET', path: '/books', handler: () => books.all() },
  { method: 'PUT', path: '/books/{id}', options: { auth: 'session' }, handler: (request) => books.change(request.params.id) },
  { method: 'POST', path: '/books', options: { auth: 'session', handler: () => books.add() } },
  { method: 'DELETE', path: '/books/{id}', handler: (request) => books.remove(request.params.id) },
  //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `DELETE /books/:id` answers without authentication
  { method: 'PATCH', path: '/books/{id}', options: { auth: { strategy: 'session', mode: 'try' } }, handler: (request) => books.change(request.params.id) },
  //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `PATCH /books/:id` answers without authentication
  //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused guard: do not stand in its call
]);
