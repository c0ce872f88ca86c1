import express from 'express';
import { Pool } from 'pg';
import { z } from 'zod';

const app = express();
const pool = new Pool();
const columns = ['title', 'author'] as const;
const Id = z.uuid();

app.get('/books', async (req, res) => {
  const sort = String(req.query.sort);
  if (!columns.includes(sort as (typeof columns)[number])) {
    res.status(400).end();
    return;
  }
  const { rows } = await pool.query(`select id, title from books order by ${sort}`);
  res.json(rows);
});

app.get('/books/:id', async (req, res) => {
  const id = Number(req.params.id);
  const { rows } = await pool.query(`select id, title from books where id = ${id}`);
  res.json(rows[0]);
});

app.get('/shelves/:id', async (req, res) => {
  const id = Id.parse(req.params.id);
  const { rows } = await pool.query(`select id, name from shelves where id = '${id}'`);
  res.json(rows[0]);
});

app.get('/search', async (req, res) => {
  const { rows } = await pool.query('select id, title from books where title = $1', [req.query.title]);
  res.json(rows);
});

app.get('/state', async (req, res) => {
  const direction = req.query.down ? 'desc' : 'asc';
  const { rows } = await pool.query(`select id from books order by title ${direction}`);
  res.json(rows);
});

app.get('/codes/:code', async (req, res) => {
  const { code } = req.params;
  if (!/^[A-Z0-9]{4,8}$/.test(code)) {
    res.sendStatus(404);
    return;
  }
  const { rows } = await pool.query(`select id from books where code = '${code}'`);
  res.json(rows[0]);
});

app.get('/sorted', async (req, res) => {
  const { order } = req.query;
  const direction = order === 'asc' || order === 'desc' ? order : 'asc';
  const { rows } = await pool.query(`select id from books order by title ${direction}`);
  res.json(rows);
});

app.get('/limited', async (req, res) => {
  const { order } = req.query;
  if (order !== 'asc' && order !== 'desc') return void res.sendStatus(400);
  const { rows } = await pool.query(`select id from books order by title ${order}`);
  res.json(rows);
});
