const express = require('express');
const { Pool } = require('pg');

const pool = new Pool();
const app = express();
app.get('/orders', async (req, res) => {
  if (!req.session?.userId) return res.sendStatus(401);
  const { rows } = await pool.query('SELECT id, total FROM orders WHERE user_id = $1 LIMIT 50', [req.session.userId]);
  res.json(rows);
});
// Which request it is, is no owner.
app.get('/runs', async (req, res) => {
  const { rows } = await pool.query('SELECT id, state FROM runs WHERE request_id = $1', [req.headers['x-request-id']]);
  res.json(rows);
});
