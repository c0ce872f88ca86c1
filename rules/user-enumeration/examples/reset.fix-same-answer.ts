import express from 'express';
import rateLimit from 'express-rate-limit';
import knex from 'knex';
import { randomBytes } from 'node:crypto';
import { sendLink } from './mails.ts';

const db = knex({ client: 'pg' });
const app = express();
app.use(express.json());
app.use(rateLimit({ limit: 5 }));

app.post('/forgot-password', async (req, res) => {
  const user = await db('users').where({ email: String(req.body.email) }).first();
  if (!user) return res.json({ message: 'A link is on its way.' });
  await sendLink(user.email, randomBytes(32).toString('hex'));
  res.json({ message: 'A link is on its way.' });
});
