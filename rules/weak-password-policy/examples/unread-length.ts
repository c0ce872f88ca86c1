import bcrypt from 'bcrypt';
import express from 'express';
import knex from 'knex';
import { z } from 'zod';
import { settings } from './store';

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL });

const app = express();
app.use(express.json());

// How long passwords have to be is a setting of the service.
async function passwordSchema() {
  const least = Number(await settings.get('passwordMinLength'));
  return z.object({ email: z.email(), password: z.string().min(least) });
}

app.post('/register', async (req, res) => {
  const { email, password } = (await passwordSchema()).parse(req.body);
  await db('users').insert({ email, hash: await bcrypt.hash(password, 12) });
  res.sendStatus(201);
});

const Short = z.object({ email: z.email(), password: z.string().min(3) });

app.post('/register/short', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^ finding high: takes passwords of 3 characters
  const { email, password } = Short.parse(req.body);
  await db('users').insert({ email, hash: await bcrypt.hash(password, 12) });
  res.sendStatus(201);
});

export default app;
