module.exports = function (app) {
  const db = app.get('db');
  const signedIn = app.get('middleware.signedIn');

  // Where handlers follow a path, the same method registers a route.
  app.get('/books', async function (req, res) {
  //<^^^^^^^^^^^^^ route GET /books
    await db.query('select * from books where shelf = ' + req.query.shelf);
    //                                                    ^^^^^^^^^ source query
    res.sendStatus(app.get('trust proxy') ? 200 : 204);
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply status
  });

  app.post('/books', signedIn, function (req, res) {
  //<^^^^^^^^^^^^^^ route POST /books
    res.sendStatus(201);
    //             ^^^ reply status
  });
};
