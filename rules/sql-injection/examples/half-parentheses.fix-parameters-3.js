// Parentheses round parts of a text, of which a placeholder takes one of a pair away, and a quote that ends in the next part.
const express = require('express');
const { Pool } = require('pg');

const pool = new Pool();
const app = express();

app.get('/books', async (req, res) => {
  const { rows } = await pool.query((("select * from books where title = '" + req.query.title) + "'"));
  res.json(rows);
});

app.get('/authors', async (req, res) => {
  const { rows } = await pool.query(("select * from authors where name = '") + req.query.name + ("' order by name"));
  res.json(rows);
});

app.get('/shelves', async (req, res) => {
  const { rows } = await pool.query("select * from shelves where name = $1"/* as written */ , [req.query.name]);
  res.json(rows);
});

app.get('/rooms', async (req, res) => {
  const { rows } = await pool.query(`select * from rooms where name = '${req.query.name}` + "' order by name");
  res.json(rows);
});

app.get('/floors', async (req, res) => {
  const { rows } = await pool.query((`select * from floors where name = '${req.query.name}`) + "' order by name");
  res.json(rows);
});
