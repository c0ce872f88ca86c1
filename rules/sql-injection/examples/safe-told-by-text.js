const util = require('util');
const search = require('./search');

// Nothing says that these are SQL.
module.exports = (app) => {
  app.get('/search', (req, res) => {
    let text = 'books';
    if (req.query.author) text += ` by ${req.query.author}`;
    search.query(text, (hits) => res.json(hits));
  });
  app.get('/greeting', (req, res) => {
    search.query(util.format('select the book %s', req.query.title), (hits) => res.json(hits));
  });
  app.get('/shelf', (req, res) => {
    const filters = { shelf: req.query.shelf, author: req.query.author };
    const values = [];
    let sql = 'SELECT title FROM books WHERE open = 1';
    for (const name in filters) {
      if (filters[name]) {
        values.push(filters[name]);
        sql += ` AND ${name} = ?`;
      }
    }
    search.query(sql, values, (rows) => res.json(rows));
  });
};
