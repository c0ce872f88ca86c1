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

const postClientsBody = z.object({ name: z.unknown(), notice: z.any() }); // TODO: say what each field may hold

app.post('/clients', async (req, res) => {
  const input = postClientsBody.safeParse(req.body);
  if (!input.success) {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  const { name, notice } = input.data;
  await pool.query('insert into clients (name) values ($1)', [name]);
  res.status(201).json(noticeOf(notice.title));
});
