// The handler reads a field more, of which nobody knows what it may hold: the schema leaves it open, to be finished.
import express from 'express';
import { Pool } from 'pg';
import { z } from 'zod';
import { noticeOf } from './notices';

const app = express();
const pool = new Pool();
app.use(express.json());

const Settings = z.object({ theme: z.string() });

app.put('/settings', (req, res) => {
  res.json(Settings.parse(req.body));
});

app.post('/clients', async (req, res) => {
  const { name, notice } = req.body;
//                         ^^^^^^^^ finding: without validation
  await pool.query('insert into clients (name) values ($1)', [name]);
  res.status(201).json(noticeOf(notice.title));
});
