const Hapi = require('@hapi/hapi');
const Boom = require('@hapi/boom');
const Joi = require('joi');
const users = require('./users');

const server = Hapi.server({ port: 3000 });
const Book = Joi.object({ title: Joi.string().required() });

async function member(request, h) {
  if (!request.auth.credentials.member) throw Boom.forbidden('members only');
  //   ^^^^^^^^^^^^ credential
  //   ^^^^^^^^^^^^^^^^^^^^^^^^ principal
  return h.continue;
}

server.auth.strategy('session', 'cookie', {});
server.auth.strategy('key', 'bearer', {});
server.auth.default('session');
//                  ^^^^^^^^^ guard authentication

server.route({ method: 'GET', path: '/', options: { auth: false }, handler: () => 'up' });
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /
//                                                                                ^^^^ reply body
server.route({ method: ['PUT', 'PATCH'], path: '/books/{id}', options: { pre: [{ method: member }], handler: change } });
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route PUT /books/:id
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route PATCH /books/:id
//                                                                                       ^^^^^^ guard authentication
//                                                                                       ^^^^^^ guard authorization
server.route([
  { method: 'GET', path: '/books', handler: (request, h) => h.response(request.query.page).code(200) },
  //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /books
  //                                                                   ^^^^^^^^^^^^^ source query
  //                                                                   ^^^^^^^^^^^^^^^^^^ reply body
  //                                                                   ^^^^^^^^^^^^^^^^^^ sink html
  { method: '*', path: '/files/{path*}', options: { auth: { strategy: 'key', mode: 'try' } }, handler: (request, h) => h.file(request.params.path) },
  //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route * /files/*path
  //                                                                                                                          ^^^^^^^^^^^^^^ source path
  //                                                                                                                          ^^^^^^^^^^^^^^^^^^^ reply file
  //                                                                                                                          ^^^^^^^^^^^^^^^^^^^ sink file-path
  { method: 'POST', path: '/books', options: { auth: { strategy: 'key', scope: ['admin'] }, validate: { payload: Book } }, handler: change },
  //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route POST /books
  //                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authentication
  //                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authorization
  { method: 'DELETE', path: '/books', options: { auth: { strategy: 'key', access: { scope: ['+admin'] } } }, handler: change },
  //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route DELETE /books
  //                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authentication
  //                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authorization
]);

async function change(request, h) {
  const book = request.payload;
  //           ^^^^^^^^^^^^^^^ source body
  return h.response(book).header('x-title', book.title);
  //                ^^^^ reply body
  //                ^^^^ sink html
  //                                        ^^^^^^^^^^ reply header
  //                                        ^^^^^^^^^^ sink header
}

const shelf = {
  name: 'shelf',
  register: async (inner) => {
    inner.route({ method: 'DELETE', path: '/{id}', handler: (request) => request.params });
    //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route DELETE /shelf/:id
    //                                                                   ^^^^^^^^^^^^^^ source path
    //                                                                   ^^^^^^^^^^^^^^ reply body
  },
};

server.register([
  { plugin: shelf, routes: { prefix: '/shelf' } },
  { plugin: users, routes: { prefix: '/users' } },
]);

const { catalogue } = require('./catalogue');
server.register(catalogue);
