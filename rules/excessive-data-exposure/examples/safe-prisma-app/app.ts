import express from 'express';
import { PrismaClient } from '@prisma/client';

const app = express();
const prisma = new PrismaClient();

function toDto(user: { id: number; name: string }) {
  return { id: user.id, name: user.name };
}

app.get('/users/:id', async (req, res) => {
  const user = await prisma.user.findUnique({
    where: { id: Number(req.params.id) },
    select: { id: true, name: true },
  });
  res.json(user);
});

app.get('/users', async (_req, res) => {
  const users = await prisma.user.findMany({ omit: { passwordHash: true, resetToken: true, email: true } });
  res.json(users);
});

app.get('/members', async (_req, res) => {
  const users = await prisma.user.findMany();
  res.json(users.map((user) => ({ id: user.id, name: user.name })));
});

app.get('/members/:id', async (req, res) => {
  const user = await prisma.user.findUniqueOrThrow({ where: { id: Number(req.params.id) } });
  res.json(toDto(user));
});

app.get('/profile/:id', async (req, res) => {
  const user = await prisma.user.findUniqueOrThrow({ where: { id: Number(req.params.id) } });
  const { passwordHash, resetToken, ...visible } = user;
  res.json(visible);
});

app.get('/count', async (_req, res) => {
  res.json({ count: await prisma.user.count() });
});
