const Database = require('better-sqlite3');
const express = require('express');
const { DataSource } = require('typeorm');

const app = express();
const db = new Database('books.db');
const source = new DataSource({ type: 'sqlite', database: 'books.db' });

app.get('/books', (req, res) => {
  res.json(db.prepare(`select id, title from books where title = ?`).all(req.query.title));
});

// A query that names its entity and takes the condition as data joins nothing.
app.get('/books/:id', async (req, res) => {
  res.json(await source.manager.findOneBy('Book', { id: Number(req.params.id) }));
});
