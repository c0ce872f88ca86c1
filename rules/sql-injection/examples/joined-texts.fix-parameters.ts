import express from 'express';
import { Pool } from 'pg';

const app = express();
const pool = new Pool();

app.get('/search', async (req, res) => {
  const { rows } = await pool.query("select id, title from books where title = $1", [req.query.title]);
  res.json(rows);
});

app.get('/books/:id', async (req, res) => {
  const sql = `select id, title from books where id = ${req.params.id}`;
  const { rows } = await pool.query(sql);
  res.json(rows[0]);
});

app.get('/shelves', async (req, res) => {
  let sql = 'select id, name from shelves';
  if (req.query.name) sql += ` where name like '%${req.query.name}%'`;
  const { rows } = await pool.query(sql);
  res.json(rows);
});

app.get('/sorted', async (req, res) => {
  const { rows } = await pool.query(`select id, title from books order by ${req.query.sort}`);
  res.json(rows);
});
