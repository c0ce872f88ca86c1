import crypto from 'node:crypto';
import { PrismaClient } from '@prisma/client';
import express from 'express';
import { resetToken } from './tokens';

const app = express();
const prisma = new PrismaClient();

app.post('/forgot', async (req, res) => {
  const { email } = req.body;
  const token = Buffer.from(`${email}:${Date.now()}`).toString('base64url');
  //                                    ^^^^^^^^^^ finding: Nothing but the time becomes `resetToken`
  await prisma.user.update({ where: { email }, data: { resetToken: token } });
  res.json({ sent: true });
});

app.post('/keys', async (req, res) => {
  const key = `key-${new Date().getTime()}`;
  //                 ^^^^^^^^^^^^^^^^^^^^ finding: Nothing but the time becomes `apiKey`
  await prisma.user.update({ where: { id: 1 }, data: { apiKey: key } });
  const hashed = crypto.createHash('sha256').update(String(Date.now())).digest('hex');
  //                                                       ^^^^^^^^^^ finding: Nothing but the time becomes `inviteToken`
  await prisma.user.update({ where: { id: 1 }, data: { inviteToken: hashed } });
  res.json({ made: true });
});

// With a number that was drawn, or a key, it cannot be computed. What is not understood says nothing.
app.post('/others', async (req, res) => {
  const drawn = crypto.randomBytes(16).toString('hex');
  const signed = crypto.createHmac('sha256', process.env.KEY ?? '').update(`${Date.now()}`).digest('hex');
  await prisma.user.update({
    where: { id: 1 },
    data: { resetToken: `${Date.now()}-${drawn}`, apiKey: signed, inviteToken: resetToken(Date.now()) },
  });
  await prisma.user.update({ where: { id: 2 }, data: { resetTokenExpires: Date.now() + 3_600_000 } });
  res.json({ made: true });
});
