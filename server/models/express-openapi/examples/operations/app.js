const express = require('express');
const { initialize } = require('express-openapi');

const app = express();
app.use(express.json());
initialize({
  app,
  apiDoc: './api.yml',
  securityHandlers: { session: (req) => sessions.has(req.headers.session) },
  operations: {
    listBooks(req, res) {
//  ^^^^^^^^^ route GET /v1/books
      res.send(req.query.page);
//             ^^^^^^^^^ source query
//             ^^^^^^^^^^^^^^ reply body
    },
    addBook: [
//  ^^^^^^^ route POST /v1/books
      (req, res, next) => next(),
      (req, res) => res.status(201).json(req.body.title),
//                                       ^^^^^^^^ source body
//                                       ^^^^^^^^^^^^^^ reply body
    ],
  },
});
