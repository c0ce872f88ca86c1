// A guard notes when a key was last used. That is no work of the endpoint, whose path only names an update.
import { PrismaClient } from '@prisma/client';
import express from 'express';

const app = express();
const prisma = new PrismaClient();

app.use(async (req, res, next) => {
  const key = await prisma.apiKey.findUnique({ where: { text: String(req.headers['x-api-key']) } });
  if (!key) return res.sendStatus(401);
  await prisma.apiKey.update({ where: { id: key.id }, data: { lastUsedAt: new Date() } });
  return next();
});

app.get('/reports/:report/update/:id', async (req, res) => {
  const update = await prisma.reportUpdate.findFirst({ where: { id: req.params.id }, select: { id: true, text: true } });
  res.json(update);
});
