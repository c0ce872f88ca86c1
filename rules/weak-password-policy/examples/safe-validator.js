const express = require('express');
const { body, validationResult } = require('express-validator');
const { hash } = require('argon2');
const { Pool } = require('pg');

const app = express();
const pool = new Pool();
app.use(express.json());

const checks = [body('email').isEmail(), body('password').isLength({ min: 10, max: 100 })];

app.post('/register', checks, async (req, res) => {
  const errors = validationResult(req);
  if (!errors.isEmpty()) return res.status(400).json(errors.array());
  await pool.query('insert into users (email, hash) values ($1, $2)', [req.body.email, await hash(req.body.password)]);
  res.status(201).end();
});

app.post('/strong', body('email').isEmail(), body('password').isStrongPassword(), async (req, res) => {
  const errors = validationResult(req);
  if (!errors.isEmpty()) return res.status(400).json(errors.array());
  await pool.query('insert into users (email, hash) values ($1, $2)', [req.body.email, await hash(req.body.password)]);
  res.status(201).end();
});
