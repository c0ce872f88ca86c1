const express = require('express');
const library = require('pg-promise')();

const database = library(process.env.DATABASE_URL);
const app = express();

app.get('/books', async (req, res) => {
  // Only the first placeholder is put in as it is.
  res.json(await database.any('select id from books order by $1:raw limit $2', ['title', req.query.limit]));
});

app.get('/authors', async (req, res) => {
  res.json(await database.any("select id from authors where name ilike '%$1:value%' limit 20", [req.query.name]));
});

app.get('/shelves', async (req, res) => {
  res.json(await database.any('select id from shelves where name = ${name} limit 20', { name: req.query.name }));
});
