// A schema lets through what it lists, so all that a handler reads of the body is listed, not only what is stored.
import express from 'express';
import bcrypt from 'bcrypt';
import { z } from 'zod';
import pg from 'pg';
import { publish } from './events.js';

const pool = new pg.Pool();
const app = express();
app.use(express.json());

const postMembersBody = z.object({ email: z.unknown(), nickname: z.unknown(), invitation: z.unknown() }); // TODO: say what each field may hold

app.post('/members', async (req, res) => {
  const input = postMembersBody.safeParse(req.body);
  if (!input.success) {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  const { email, invitation } = input.data;
  await pool.query('insert into members (email) values ($1)', [email]);
  if (!(await bcrypt.compare(String(invitation), process.env.INVITATION_HASH))) return res.sendStatus(403);
  res.json({ welcome: input.data.nickname });
});

app.post('/notes', async (req, res) => {
  await pool.query('insert into notes (text) values ($1)', [req.body.text]);
  publish(req.body);
  res.json({ ok: true });
});
