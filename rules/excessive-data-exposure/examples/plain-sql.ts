import express from 'express';
import { Pool } from 'pg';

const app = express();
const pool = new Pool();

app.get('/users/:id', async (req, res) => {
  const { rows } = await pool.query('select * from users where id = $1', [Number(req.params.id)]);
  res.json(rows[0]);
  //       ^^^^^^^ finding low: The reply holds `users` as it is stored, and its fields are not known
});

app.get('/names', async (_req, res) => {
  const { rows } = await pool.query('select id, name from users');
  res.json(rows);
});
