import express from 'express';
import jwt from 'jsonwebtoken';
import bcrypt from 'bcrypt';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

app.use((req, res, next) => {
  try {
    req.user = jwt.verify(req.headers.authorization?.slice(7) ?? '', process.env.KEY ?? '', { algorithms: ['HS256'], audience: 'us', issuer: 'us' });
    next();
  } catch {
    res.status(401).end();
  }
});

// Whoever is signed in learns nothing new from these.
app.post('/change-email', async (req, res) => {
  const user = await prisma.user.findUnique({ where: { id: req.user.id } });
  if (!user) return res.status(404).json({ error: 'Your account is gone.' });
  if (!(await bcrypt.compare(req.body.password, user.hash))) return res.status(403).json({ error: 'Wrong password.' });
  res.json({ ok: true });
});
