const express = require('express');
const { Pool } = require('pg');

const app = express();
const pool = new Pool();
app.use(express.json());

app.post('/notes', async (req, res) => {
  await pool.query('insert into notes (title, text) values ($1, $2)', [req.body.title, req.body.text]);
  //                                                                   ^^^^^^^^ finding: `text`, `title` of the request's body go into `pool.query`
  //                                                                   ^^^^^^^^ refused schema: no validation library that Handrail knows
  res.sendStatus(201);
});
