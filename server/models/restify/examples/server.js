const restify = require('restify');
const errors = require('restify-errors');

const server = restify.createServer();

function signedIn(req, res, next) {
  if (!req.header('Authorization')) return next(new errors.UnauthorizedError('sign in first'));
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ source header
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  return next();
}
function member(req, res, next) {
  if (!req.user) {
  //   ^^^^^^^^ principal
    res.send(403, { error: 'members only' });
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
    return next(false);
  }
  return next();
}

server.use(restify.plugins.bodyParser());
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard body-parser
server.get('/books/:id', (req, res, next) => {
//<^^^^^^^^^^^^^^^^^^^^ route GET /books/:id
  res.send({ id: req.params.id });
  //       ^^^^^^^^^^^^^^^^^^^^^ reply body
  //             ^^^^^^^^^^ source path
  next();
});
server.post({ path: '/books', version: '1.0.0' }, signedIn, member, async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^ route POST /books
//                                                ^^^^^^^^ guard authentication
//                                                          ^^^^^^ guard authentication
  res.json(201, req.body.title);
  //            ^^^^^^^^ source body
  //            ^^^^^^^^^^^^^^ reply body
});
server.del('/books/:id', signedIn, (req, res, next) => {
//<^^^^^^^^^^^^^^^^^^^^ route DELETE /books/:id
//                       ^^^^^^^^ guard authentication
  res.redirect(req.query.back, next);
  //           ^^^^^^^^^ source query
  //           ^^^^^^^^^^^^^^ reply redirect
});
