module.exports = function (app) {
  const db = app.get('db');

  app.get('/books', async function (req, res) {
    const { rows } = await db.query('select * from books where shelf = $1', [Number(req.query.shelf)]);
    res.json(rows);
  });

  app.get('/books/:id', async function (req, res) {
    const { rows } = await req.app.get('db').query('select * from books where id = $1', [req.params.id]);
    res.json(rows);
  });
};
