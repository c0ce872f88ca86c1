import { PrismaClient } from '@prisma/client';
import bcrypt from 'bcrypt';
import express from 'express';
import { rateLimit } from 'express-rate-limit';
import jwt from 'jsonwebtoken';
import { shortToken, wholeToken } from './tokens';

const app = express();
const prisma = new PrismaClient();
app.use(express.json());
app.use(rateLimit({ limit: 100 }));

app.post('/login', async (req, res) => {
  const user = await prisma.user.findUnique({ where: { email: req.body.email } });
  if (!user || !(await bcrypt.compare(req.body.password, user.passwordHash))) return res.sendStatus(401);
  res.json({ token: wholeToken(user), short: shortToken(user) });
});

app.post('/spread', async (req, res) => {
  const user = await prisma.user.findUnique({ where: { email: req.body.email } });
  if (!user || !(await bcrypt.compare(req.body.password, user.passwordHash))) return res.sendStatus(401);
  res.json({ token: jwt.sign({ ...user }, process.env.TOKEN_KEY ?? '', { expiresIn: '1h' }) });
  //                         ^^^^^^^^^^^ finding: The token carries the whole `User`, with `passwordHash`
});

app.post('/without', async (req, res) => {
  const user = await prisma.user.findUnique({ where: { email: req.body.email } });
  if (!user || !(await bcrypt.compare(req.body.password, user.passwordHash))) return res.sendStatus(401);
  const { passwordHash, ...claims } = user;
  res.json({ token: jwt.sign(claims, process.env.TOKEN_KEY ?? '', { expiresIn: '1h' }) });
});

app.post('/selected', async (req, res) => {
  const claims = await prisma.user.findUnique({
    where: { email: req.body.email },
    select: { id: true, role: true },
  });
  res.json({ token: jwt.sign({ claims }, process.env.TOKEN_KEY ?? '', { expiresIn: '1h' }) });
});
