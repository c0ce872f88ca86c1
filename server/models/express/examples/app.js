import express from 'express';

const app = express();
const books = express.Router();

app.use(express.json());
//      ^^^^^^^^^^^^^^ guard body-parser
app.get('/health', (req, res) => res.send('ok'));
//<^^^^^^^^^^^^^^ route GET /health
//                                        ^^^^ reply body
//                                        ^^^^ sink html
app.use('/api', books);

books
  .route('/books/:id')
  .get((req, res) => res.json({ id: req.params.id, page: req.query.page }))
// ^^^ route GET /api/books/:id
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  //                                ^^^^^^^^^^ source path
  //                                                     ^^^^^^^^^ source query
  .put((req, res) => res.status(200).json(req.body));
// ^^^ route PUT /api/books/:id
  //                                      ^^^^^^^^ source body
  //                                      ^^^^^^^^ reply body
books.all('/any', (req, res) => {
//<^^^^^^^^^^^^^ route * /api/any
  const token = req.headers.authorization;
  //            ^^^^^^^^^^^ source header
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  res.set('x-token', String(token));
  //      ^^^^^^^^^ sink header-name
  //                 ^^^^^^^^^^^^^ credential
  //                 ^^^^^^^^^^^^^ reply header
  //                 ^^^^^^^^^^^^^ sink header
  res.redirect('/health');
  //           ^^^^^^^^^ reply redirect
});
