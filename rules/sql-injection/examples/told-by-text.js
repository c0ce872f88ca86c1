const util = require('util');
const database = require('./database');

function Books(connection) {
  this.connection = connection;
}

Books.prototype.show = function (req, res, next) {
  const sql = util.format("SELECT title FROM books WHERE id = '%s'", req.params.id);
  this.connection.query(sql, (error, rows) => (error ? next(error) : res.json(rows)));
  //                    ^^^ refused parameters: How this library binds parameters is not known.
  //                    ^^^ finding: becomes part of a SQL text, if this is a handler
};

Books.prototype.find = function (req, res, next) {
  let sql = 'SELECT title FROM books WHERE open = 1';
  if (req.query.author) sql += ` AND author = '${req.query.author}'`;
  sql += ' LIMIT 20';
  this.connection.query({ sql, timeout: 4000 }, (error, rows) => (error ? next(error) : res.json(rows)));
  //                    ^^^^^^^^^^^^^^^^^^^^^^ refused parameters: How this library binds parameters is not known.
  //                    ^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a SQL text, if this is a handler
};

Books.prototype.count = function (req, res, next) {
  const sql = "SELECT count(*) AS n FROM books WHERE shelf = '".concat(req.query.shelf, "'");
  this.connection.query(sql, (error, rows) => (error ? next(error) : res.json(rows)));
  //                    ^^^ refused parameters: How this library binds parameters is not known.
  //                    ^^^ finding: becomes part of a SQL text, if this is a handler
};

const books = new Books(database.connect());
module.exports = (app) => {
  app.get('/books/:id', books.show.bind(books));
  app.get('/books', books.find.bind(books));
  app.get('/count', books.count.bind(books));
};
