import express from 'express';
import jwt from 'jsonwebtoken';
import { PrismaClient } from '@prisma/client';
import { generateCode } from './codes';

const app = express();
const prisma = new PrismaClient();

function createToken() {
  return Math.random().toString(36).slice(2);
  //     ^^^^^^^^^^^^^ finding high: Numbers that can be predicted become `resetToken`
}

app.post('/forgot', async (req, res) => {
  const resetToken = createToken();
  await prisma.user.update({ where: { email: req.body.email }, data: { resetToken } });
  //                                         ^^^^^^^^ finding [unvalidated-input] low: `email` of the request's body goes into `prisma.user.update` without validation
  res.sendStatus(204);
});

app.post('/code', async (req, res) => {
  await prisma.user.update({ where: { email: req.body.email }, data: { otp: generateCode(6) } });
  //                                         ^^^^^^^^ finding [unvalidated-input] low: `email` of the request's body goes into `prisma.user.update` without validation
  res.sendStatus(204);
});

app.post('/login', (_req, res) => {
  const key = String(Math.random());
  //                 ^^^^^^^^^^^^^ finding high: Numbers that can be predicted become the token key
  //                 ^^^^^^^^^^^^^ refused random: What the number is calculated to was not understood.
  res.json(jwt.sign({ id: 1 }, key, { expiresIn: '1h' }));
});
