const Hapi = require('@hapi/hapi');
const Joi = require('joi');
const mongoose = require('mongoose');

const server = Hapi.server();
const Book = mongoose.model('Book', new mongoose.Schema({ title: String, pages: Number }));

server.route({ method: 'POST', path: '/books', handler: (request) => Book.create(request.payload) });
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding [missing-authentication] low: `POST /books` answers without authentication
//                                                                               ^^^^^^^^^^^^^^^ finding medium: The whole body of the request goes into `Book.create` without validation
//                                                                               ^^^^^^^^^^^^^^^ refused schema: The handler has no body with braces.
server.route({
  method: 'PUT',
  path: '/books',
  //    ^^^^^^^^ finding [missing-authentication] low: `PUT /books` answers without authentication
  options: { validate: { payload: Joi.object({ title: Joi.string(), pages: Joi.number() }) } },
  handler: (request) => Book.create(request.payload),
});
