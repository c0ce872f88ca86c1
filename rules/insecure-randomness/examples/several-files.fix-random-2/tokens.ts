import express from 'express';
import jwt from 'jsonwebtoken';
import { PrismaClient } from '@prisma/client';
import { generateCode } from './codes';
import { randomBytes } from 'node:crypto';

const app = express();
const prisma = new PrismaClient();

function createToken() {
  return randomBytes(32).toString('hex');
}

app.post('/forgot', async (req, res) => {
  const resetToken = createToken();
  await prisma.user.update({ where: { email: req.body.email }, data: { resetToken } });
  res.sendStatus(204);
});

app.post('/code', async (req, res) => {
  await prisma.user.update({ where: { email: req.body.email }, data: { otp: generateCode(6) } });
  res.sendStatus(204);
});

app.post('/login', (_req, res) => {
  const key = String(Math.random());
  res.json(jwt.sign({ id: 1 }, key, { expiresIn: '1h' }));
});
