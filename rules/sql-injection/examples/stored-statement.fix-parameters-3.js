const Database = require('better-sqlite3');
const express = require('express');
const sqlite3 = require('sqlite3');

const app = express();
const db = new Database('books.db');
const old = new sqlite3.Database('books.db');

// The values go to the calls that run the statement.
app.get('/books', (req, res) => {
  const { title } = req.query;
  const books = db.prepare(`select id, title from books where title = '${title}'`);
  const first = books.get();
  res.json({ first, all: books.all() });
});

// How rows are given does not matter.
app.get('/titles', (req, res) => {
  res.json(db.prepare("select title from books where author = '" + req.query.author + "'").pluck().all());
});

app.get('/authors', (req, res) => {
  old
    .prepare(`select author from books where title = ?`)
    .all(req.query.title, (error, rows) => (error ? res.sendStatus(500) : res.json(rows)));
});

// Another value may stand in the name by the time the statement runs.
app.get('/pages', (req, res) => {
  let page = req.query.page;
  const statement = db.prepare(`select id from books where page = '${page}'`);
  page = 'none';
  res.json(statement.all(), page);
});

// The statement leaves the handler.
app.get('/later', (req, res) => {
  const statement = db.prepare(`select id from books where title = '${req.query.title}'`);
  res.json(rowsOf(statement));
});

function rowsOf(statement) {
  return statement.all();
}
