import { createHash } from 'node:crypto';
import { PrismaClient } from '@prisma/client';
import express from 'express';

const app = express();
const prisma = new PrismaClient();

// A hash is as easy to compute as what was hashed.
app.post('/forgot', async (req, res) => {
  const { email } = req.body;
  const token = createHash('sha256').update(`${email}${Math.random()}`).digest('hex');
  //                                                   ^^^^^^^^^^^^^ finding high: Numbers that can be predicted become `resetToken`
  //                                                   ^^^^^^^^^^^^^ refused random: What the number is calculated to was not understood
  await prisma.user.update({ where: { email }, data: { resetToken: token } });
  res.json({ sent: true });
});

app.post('/invite', async (req, res) => {
  const text = new TextEncoder().encode(String(Math.random()));
  //                                           ^^^^^^^^^^^^^ finding high: Numbers that can be predicted become `inviteToken`
  //                                           ^^^^^^^^^^^^^ refused random: What the number is calculated to was not understood
  const bytes = await crypto.subtle.digest('SHA-256', text);
  const inviteToken = Buffer.from(bytes).toString('hex');
  await prisma.user.update({ where: { id: 1 }, data: { inviteToken } });
  res.json({ sent: true });
});

// What names a file or an entry of a cache proves nothing.
app.post('/files', async (req, res) => {
  const name = createHash('md5').update(`${req.body.name}${Math.random()}`).digest('hex');
  await prisma.file.create({ data: { name, title: String(req.body.title) } });
  res.json({ name });
});
