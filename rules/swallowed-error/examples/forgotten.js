import express from 'express';
import { charge } from './payments.js';
import { Pool } from 'pg';

const app = express();
const pool = new Pool();
app.use(express.json());

app.post('/orders', async (req, res) => {
  try {
    await pool.query('insert into orders (book) values ($1)', [String(req.body.book)]);
  } catch {}
//        ^^ finding low: A failure of `pool.query` is forgotten here
  res.sendStatus(201);
});

app.post('/payments', async (req, res) => {
  await charge(req.body.card).catch(() => {});
//                                        ^^ finding low: A failure of `charge` is forgotten here
  res.json({ paid: true });
});
