const express = require('express');
const { Pool } = require('pg');

const pool = new Pool();
const app = express();
app.get('/orders', async (req, res) => {
  const { rows } = await pool.query('SELECT id, total FROM orders WHERE user_id = $1 LIMIT 50', [req.headers['x-user-id']]);
  //                                                                                             ^^^^^^^^^^^ finding: The header `x-user-id` says whose data `pool.query` reads, and every client can write it
  res.json(rows);
});
