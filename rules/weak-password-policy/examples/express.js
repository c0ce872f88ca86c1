import bcrypt from 'bcrypt';
import express from 'express';
import { Pool } from 'pg';

const app = express();
const pool = new Pool();
app.use(express.json());

app.post('/register', async (req, res) => {
//<^^^^^^^^^^^^^^^^^ finding [missing-rate-limit] medium: `POST /register` and 2 more routes of this router can be cal
//<^^^^^^^^^^^^^^^^^ finding medium: `POST /register` takes passwords of any length
  const { email, password } = req.body;
//                            ^^^^^^^^ finding [unvalidated-input] medium: `email` of the request's body goes into `pool.query` without
  if (!email || !password) return res.status(400).json({ error: 'Both are needed.' });
  const hash = await bcrypt.hash(password, 12);
  await pool.query('insert into users (email, hash) values ($1, $2)', [email, hash]);
  res.status(201).end();
});

app.post('/accounts', async (req, res) => {
//<^^^^^^^^^^^^^^^^^ finding high: `POST /accounts` takes passwords of 6 characters
  const { email, password } = req.body;
//                            ^^^^^^^^ finding [unvalidated-input] medium: `email` of the request's body goes into `pool.query` without
  if (typeof password !== 'string' || password.length < 6) {
    return res.status(400).json({ error: 'Choose a longer one.' });
  }
  const hash = await bcrypt.hash(password, 12);
  await pool.query('insert into users ' + '(email, hash) ' + 'values ($1, $2)', [email, hash]);
  res.status(201).end();
});

// Signing in has to take old passwords.
app.post('/login', async (req, res) => {
  const { rows } = await pool.query('select * from users where email = $1', [req.body.email]);
//                                                                           ^^^^^^^^ finding [unvalidated-input] low: `email` of the request's body goes into `pool.query` without
  if (!rows[0] || !(await bcrypt.compare(req.body.password, rows[0].hash))) return res.status(401).end();
  res.json({ id: rows[0].id });
});
