import bcrypt from 'bcrypt';
import { Hono } from 'hono';
import { zValidator } from '@hono/zod-validator';
import { z } from 'zod';
import knex from 'knex';

const db = knex({ client: 'pg' });
const app = new Hono();

const Account = z.object({ email: z.email(), password: z.string().regex(/^[A-Za-z0-9]{3,30}$/) });

app.post('/accounts', zValidator('json', Account), async (c) => {
//<^^^^^^^^^^^^^^^^^ finding high: `POST /accounts` takes passwords of 3 characters
  const { email, password } = c.req.valid('json');
  await db('users').insert({ email, password_hash: await bcrypt.hash(password, 12) });
  return c.json({ ok: true }, 201);
});

export default app;
