import express from 'express';
import { Pool } from 'pg';
import { log } from './log.js';

const app = express();
const pool = new Pool();
app.use(express.json());

app.post('/orders', async (req, res) => {
  try {
    await pool.query('insert into orders (book) values ($1)', [String(req.body.book)]);
  } catch (error) {
    return res.status(500).json({ error: 'It was not stored.' });
  }
  try {
    await pool.query('update statistics set orders = orders + 1');
  } catch {
    // Statistics may lag behind.
  }
  res.sendStatus(201);
});
