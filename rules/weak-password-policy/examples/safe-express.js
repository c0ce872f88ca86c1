import bcrypt from 'bcrypt';
import express from 'express';
import { Pool } from 'pg';
import zxcvbn from 'zxcvbn';

const app = express();
const pool = new Pool();
app.use(express.json());

const store = async (email, password) =>
  pool.query('insert into users (email, hash) values ($1, $2)', [String(email), await bcrypt.hash(password, 12)]);

app.post('/register', async (req, res) => {
  const { email, password } = req.body;
  if (typeof password !== 'string' || password.length <= 9) return res.status(400).end();
  await store(email, password);
  res.status(201).end();
});

// A package that no model knows may ask for more than a length.
app.post('/accounts', async (req, res) => {
  const { email, password } = req.body;
  if (zxcvbn(password).score < 3) return res.status(400).end();
  await store(email, password);
  res.status(201).end();
});

app.post('/members', async (req, res) => {
  const { email, password } = req.body;
  if (!/^(?=.*[a-z])(?=.*\d).{10,}$/.test(password)) return res.status(400).end();
  await store(email, password);
  res.status(201).end();
});

app.post('/people', async (req, res) => {
  const problem = problemOf(req.body);
  if (problem) return res.status(400).json({ problem });
  await store(req.body.email, req.body.password);
  res.status(201).end();
});

function problemOf({ email, password }) {
  const tooShort = 12 > password.length;
  if (tooShort) return 'The password is too short.';
  return email.includes('@') ? null : 'The address is none.';
}
