import express from 'express';
import { rm } from 'node:fs/promises';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

// What fails here guards nothing.
app.post('/cleanup', async (_req, res) => {
  await rm('/tmp/cache', { recursive: true }).catch(() => {});
  try {
    await prisma.visit.create({ data: { at: new Date() } });
  } catch {}
  res.json({ ok: true });
});
