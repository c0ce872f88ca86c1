const polka = require('polka');
const send = require('@polka/send');

const books = polka();

function signedIn(req, res, next) {
  if (!req.headers.authorization) {
  //   ^^^^^^^^^^^ source header
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^ credential
    res.statusCode = 401;
    return res.end();
  }
  next();
}
function known(req, res, next) {
  if (!req.user) return send(res, 401);
  //   ^^^^^^^^ principal
  next();
}

books.get('/:id', known, (req, res) => send(res, 200, { id: req.params.id }));
//<^^^^^^^^^^^^^ route GET /books/:id
//                ^^^^^ guard authentication
//                                                    ^^^^^^^^^^^^^^^^^^^^^ reply body
//                                                    ^^^^^^^^^^^^^^^^^^^^^ sink html
//                                                          ^^^^^^^^^^ source path
books.add('DELETE', '/:id', signedIn, (req, res) => res.end(req.query.reason));
//<^^^^^^^^^^^^^^^^^^^^^^^ route DELETE /books/:id
//                          ^^^^^^^^ guard authentication
//                                                          ^^^^^^^^^ source query
//                                                          ^^^^^^^^^^^^^^^^ reply body
//                                                          ^^^^^^^^^^^^^^^^ sink html

polka()
  .use(signedIn)
  //   ^^^^^^^^ guard authentication
  .use('/books', books)
  .post('/orders', (req, res) => res.end(req.body.title))
 //^^^^^^^^^^^^^^ route POST /orders
  //                                     ^^^^^^^^ source body
  //                                     ^^^^^^^^^^^^^^ reply body
  //                                     ^^^^^^^^^^^^^^ sink html
  .listen(3000);
