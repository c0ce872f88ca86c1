import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

const Note = z.object({ title: z.string().refine((text) => text.length < 90), text: z.string() });

app.post('/notes', async (req, res) => {
  const note = Note.parse(req.body);
  await prisma.note.create({ data: { title: note.title } });
  res.status(201).end();
});
