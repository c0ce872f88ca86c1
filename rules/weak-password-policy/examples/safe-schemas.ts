import bcrypt from 'bcrypt';
import express from 'express';
import Joi from 'joi';
import { z } from 'zod';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

const Password = z.string().min(8, 'too short').max(72);
const Register = z
  .object({ email: z.email(), password: Password, confirm: z.string() })
  .refine((data) => data.password === data.confirm, { message: 'They differ.', path: ['confirm'] });

app.post('/register', async (req, res) => {
  const result = Register.safeParse(req.body);
  if (!result.success) return res.status(400).json(result.error.issues);
  const { email, password } = result.data;
  await prisma.user.create({ data: { email, passwordHash: await bcrypt.hash(password, 12) } });
  res.status(201).end();
});

const strong = (value: string, helpers: Joi.CustomHelpers) =>
  value.length < 10 ? helpers.message({ custom: 'too short' }) : value;
const Account = Joi.object({ email: Joi.string().email(), password: Joi.string().custom(strong) });

app.post('/accounts', async (req, res) => {
  const { email, password } = Joi.attempt(req.body, Account);
  await prisma.user.create({ data: { email, passwordHash: await bcrypt.hash(password, 12) } });
  res.status(201).end();
});

const Refined = z.object({ email: z.email(), password: z.string().refine((value) => value.length > 11) });

app.post('/refined', async (req, res) => {
  const { email, password } = Refined.parse(req.body);
  await prisma.user.create({ data: { email, passwordHash: await bcrypt.hash(password, 12) } });
  res.status(201).end();
});
