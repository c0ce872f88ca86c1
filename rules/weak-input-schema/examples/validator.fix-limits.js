const express = require('express');
const { body, validationResult } = require('express-validator');
const { Pool } = require('pg');

const app = express();
const pool = new Pool();
app.use(express.json());

app.post('/titles', body('title').isString().isLength({ max: 255 }), async (req, res) => {
  if (!validationResult(req).isEmpty()) return res.sendStatus(400);
  await pool.query('insert into titles (title) values ($1)', [req.body.title]);
  res.sendStatus(201);
});
