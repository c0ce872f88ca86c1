// Only names of a list of the server's own, and texts that read as numbers, come into the statements.
const express = require('express');
const { Pool } = require('pg');

const db = new Pool();
const app = express();
app.use(express.json());

const COLUMNS = new Set(['title', 'author', 'year']);
const ORDERS = ['title', 'year'];

app.patch('/books/:id', async (req, res) => {
  const columns = Object.keys(req.body).filter((name) => COLUMNS.has(name));
  const sets = columns.map((name, i) => `${name} = $${i + 2}`).join(', ');
  const values = columns.map((name) => req.body[name]);
  //                                   ^^^^^^^^ finding [unvalidated-input] medium: `*` of the request's body goes into `db.query` without
  await db.query(`update books set ${sets} where id = $1`, [req.params.id, ...values]);
  res.sendStatus(204);
});

app.get('/books', async (req, res) => {
  let order = req.query.order;
  if (!ORDERS.includes(order)) order = 'title';
  const { rows } = await db.query(`select id, title from books order by ${order} limit 50`);
  res.json(rows.map(({ id, title }) => ({ id, title })));
});

app.get('/books/by-ids', async (req, res) => {
  const ids = String(req.query.ids).split(',');
  if (!ids.every((id) => /^\d{1,9}$/.test(id))) return res.sendStatus(400);
  const { rows } = await db.query(`select id, title from books where id in (${ids.join(', ')}) limit 50`);
  return res.json(rows.map(({ id, title }) => ({ id, title })));
});

app.get('/books/since', async (req, res) => {
  if (isNaN(req.query.year)) return res.sendStatus(400);
  const { rows } = await db.query(`select id, title from books where year > ${req.query.year} limit 50`);
  return res.json(rows.map(({ id, title }) => ({ id, title })));
});

app.get('/books/before', async (req, res) => {
  if (!Number.isInteger(Number(req.query.year))) return res.sendStatus(400);
  const { rows } = await db.query(`select id, title from books where year < ${req.query.year} limit 50`);
  return res.json(rows.map(({ id, title }) => ({ id, title })));
});
