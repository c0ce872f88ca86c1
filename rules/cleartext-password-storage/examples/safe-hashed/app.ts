import { scryptSync } from 'node:crypto';
import argon2 from 'argon2';
import express from 'express';
import { z } from 'zod';
import { Account } from './account';
import { protect } from './library';
import { User } from './user';

const app = express();
const Input = z.strictObject({ email: z.email(), password: z.string().min(12), hint: z.string().max(80) });

// A hook of the definition hashes.
app.post('/users', async (req, res) => {
  const { email, password } = Input.parse(req.body);
  await User.create({ email, password });
  res.sendStatus(201);
});

app.post('/accounts', async (req, res) => {
  const { email, password, hint } = Input.parse(req.body);
  await Account.create({ email, password: await argon2.hash(password), passwordHint: hint });
  res.sendStatus(201);
});

app.post('/accounts/derived', async (req, res) => {
  const { email, password } = Input.parse(req.body);
  await Account.create({ email, password: scryptSync(password, email, 64).toString('hex') });
  res.sendStatus(201);
});

// What a function of another package makes of it is not known.
app.post('/accounts/protected', async (req, res) => {
  const { email, password } = Input.parse(req.body);
  await Account.create({ email, password: await protect(password) });
  res.sendStatus(201);
});
