import crypto from 'node:crypto';
import { PrismaClient } from '@prisma/client';
import express from 'express';
import jwt from 'jsonwebtoken';

const app = express();
const prisma = new PrismaClient();
app.use(express.json());

const drawn = () => crypto.randomBytes(24).toString('hex');

app.post('/forgot', async (req, res) => {
  const resetToken = crypto.randomBytes(24).toString('hex');
  await prisma.user.update({ where: { email: req.body.email }, data: { resetToken } });
  res.json({ sent: true, resetToken });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: What is stored as `resetToken` leaves with the answer, so that whoever asks for it has it
});

app.post('/verify', async (req, res) => {
  const code = String(crypto.randomInt(100_000, 1_000_000));
  await prisma.user.update({ where: { email: req.body.email }, data: { verificationCode: code } });
  res.json({ message: 'Look into your mail', debug: { code } });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: What is stored as `verificationCode` leaves with the answer, so that whoever asks for it has it
});

app.post('/activate', async (req, res) => {
  const token = drawn();
  await prisma.user.update({ where: { email: req.body.email }, data: { activationToken: token } });
  res.json({ token });
//         ^^^^^^^^^ finding: What is stored as `activationToken` leaves with the answer, so that whoever asks for it has it
});

// Nothing of it leaves, or another number does.
app.post('/quiet', async (req, res) => {
  const token = drawn();
  await prisma.user.update({ where: { email: req.body.email }, data: { resetToken: token } });
  res.json({ sent: true, request: drawn() });
});

// The key of a session is what is asked for.
app.post('/sessions', async (req, res) => {
  const token = drawn();
  await prisma.session.create({ data: { token } });
  res.json({ token });
});

app.post('/recovery', (req, res, next) => {
  try {
    res.locals.user = jwt.verify(String(req.headers.authorization), process.env.KEY ?? '');
    next();
  } catch {
    res.sendStatus(401);
  }
}, async (req, res) => {
  const code = drawn();
  await prisma.user.update({ where: { id: res.locals.user.sub }, data: { recoveryCode: code } });
  res.json({ code });
});
