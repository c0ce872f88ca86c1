// The same query in ways of writing that a repair has to follow.
import express from 'express';
import knex from 'knex';
import { Pool } from 'pg';

const app = express();
const pool = new Pool();
const db = knex({ client: 'pg' });

// Two kinds of quotes: the texts stay apart.
app.get('/books/by-title', async (req, res) => {
  const { rows } = await pool.query("select id from books where title = '" + req.query.title + `' and sold = false`);
  res.json(rows);
});

// Parentheses and a cast around the value, and a comment beside it.
app.get('/books/by-author', async (req, res) => {
  const { rows } = await pool.query('select id from books where author = $1', [Number(req.query.author as string /* an id */)]);
  res.json(rows);
});

app.get('/books/:id', async (req, res) => {
  const { rows } = await pool.query(`select id from books where id = ${req.params.id /* a number */}`);
  res.json(rows);
});

// Parentheses and a cast around the text.
app.get('/books/in', async (req, res) => {
  res.json(await db.raw((`select id from books where language = '${req.query.language}'` as string)));
});
