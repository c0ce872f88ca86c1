import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

const Note = z.object({ title: z.string().max(80), tags: z.array(z.string().max(30)).max(10), at: z.date(), id: z.uuid() });

app.post('/notes', async (req, res) => {
  const note = Note.parse(req.body);
  await prisma.note.create({ data: { title: note.title, tags: note.tags, at: note.at, id: note.id } });
  res.status(201).end();
});
