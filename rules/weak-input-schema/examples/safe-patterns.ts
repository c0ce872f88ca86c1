import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

const Note = z.object({ title: z.string().regex(/^[a-z]{1,40}$/), kind: z.enum(['a', 'b']), done: z.boolean(), mail: z.email() });

app.post('/notes', async (req, res) => {
  const note = Note.parse(req.body);
  await prisma.note.create({ data: { title: note.title, kind: note.kind, done: note.done, mail: note.mail } });
  res.status(201).end();
});
