const express = require('express');
const bcrypt = require('bcrypt');
const { Pool } = require('pg');
const { accounts } = require('./accounts');

const app = express();
const pool = new Pool();

app.get('/login', async (req, res) => {
//<^^^^^^^^^^^^^ finding medium: `GET /login` takes `password` in the query.
  const account = await accounts.find(req.query.email);
  const isRight = account && (await bcrypt.compare(req.query.password, account.hash));
  res.sendStatus(isRight ? 204 : 401);
});

app.post('/login/:email/:password', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: `POST /login/:email/:password` takes `password` in the path.
  const account = await accounts.find(req.params.email);
  const isRight = account && (await bcrypt.compare(req.params.password, account.hash));
  res.sendStatus(isRight ? 204 : 401);
});

app.get('/members', async (req, res) => {
//<^^^^^^^^^^^^^^^ finding high: `GET /members` takes `password` in the query.
  const { email, password } = req.query;
  const found = await pool.query('SELECT id FROM members WHERE email = $1 AND digest = crypt($2, digest)', [email, password]);
  res.json(found.rows);
});

app.get('/reports', (req, res) => {
//<^^^^^^^^^^^^^^^ finding low: `GET /reports` takes `apiKey` in the query.
  if (req.query.apiKey !== process.env.REPORTS_KEY) return res.sendStatus(401);
  res.json([]);
});
