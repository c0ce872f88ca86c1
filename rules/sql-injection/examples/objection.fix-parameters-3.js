const express = require('express');
const { Model, raw } = require('objection');

class Book extends Model {
  static tableName = 'books';
}

const app = express();

app.get('/books', async (req, res) => {
  res.json(await Book.query().select('id', 'title').whereRaw(`author = '${req.query.author}'`));
});

app.get('/titles', async (req, res) => {
  const books = await Book.query().select('id', 'title').where(raw("lower(title) = '" + req.query.title + "'"));
  res.json(books);
});

app.get('/counts', async (req, res) => {
  const { rows } = await Book.knex().raw(`select count(*) from books where author = ?`, [String(req.query.author)]);
  res.json(rows);
});

app.get('/sorted', async (req, res) => {
  res.json(await Book.query().select('id').orderByRaw(`year ${req.query.direction}`));
});

module.exports = app;
