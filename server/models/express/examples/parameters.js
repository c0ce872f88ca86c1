const express = require('express');
const jwt = require('jsonwebtoken');

const app = express();
const shelves = express.Router();

// It runs before the routes of this router whose path has the parameter, and not for those of routers below.
app.param('bookId', (req, res, next) => {
  if (!jwt.verify(req.headers.authorization, process.env.KEY, { algorithms: ['HS256'] })) return res.sendStatus(401);
  //                                                                                                            ^^^ reply status
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  //              ^^^^^^^^^^^ source header
  next();
});

app.get('/books/:bookId', (req, res) => res.json({}));
//                                               ^^ reply body
//<^^^^^^^^^^^^^^^^^^^^^ route GET /books/:bookId
app.route('/books/:bookId/pages').get((req, res) => res.json([]));
//                                                           ^^ reply body
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /books/:bookId/pages
app.get('/books', (req, res) => res.json([]));
//                                       ^^ reply body
//<^^^^^^^^^^^^^ route GET /books
shelves.get('/:bookId', (req, res) => res.json({}));
//                                             ^^ reply body
//<^^^^^^^^^^^^^^^^^^^ route GET /shelves/:bookId
app.use('/shelves', shelves);
