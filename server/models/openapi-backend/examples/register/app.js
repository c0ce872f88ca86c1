import express from 'express';
import OpenAPIBackend from 'openapi-backend';
import { getBook } from './book.js';

const api = new OpenAPIBackend({
  definition: './openapi.yml',
  handlers: {
    getBooks: (c, req, res) => res.json(c.request.query.page),
//  ^^^^^^^^ route GET /books
//                                      ^^^^^^^^^^^^^^^ source query
//                                      ^^^^^^^^^^^^^^^^^^^^ reply body
  },
});

api.register({
  addBook(c, req, res) {
//^^^^^^^ route POST /books
    const title = c.request.requestBody.title + req.body.title;
//                ^^^^^^^^^^^^^^^^^^^^^ source body
//                                              ^^^^^^^^ source body
    res.status(201).json(title);
//                       ^^^^^ reply body
  },
  validationFail: (c, req, res) => res.status(400).json('not allowed'),
//                                                      ^^^^^^^^^^^^^ reply body
  unauthorizedHandler: (c, req, res) => res.sendStatus(401),
//                                                     ^^^ reply status
});
api.register('getBook', getBook);
//                      ^^^^^^^ route GET /books/:isbn

const app = express();
app.use(express.json());
app.use((req, res) => api.handleRequest(req, req, res));
