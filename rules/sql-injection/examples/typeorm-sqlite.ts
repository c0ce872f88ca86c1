// The drivers of SQLite and MySQL write parameters as `?`.
import express from 'express';
import { DataSource } from 'typeorm';

const source = new DataSource({ type: 'better-sqlite3', database: 'books.db' });
const app = express();

app.get('/books', async (req, res) => {
  res.json(await source.query(`select title from books where author = '${req.query.author}' and price < 20`));
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: becomes part of a SQL text
});
