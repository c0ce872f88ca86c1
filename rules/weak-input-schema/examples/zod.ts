import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

const Note = z.object({ title: z.string(), tags: z.array(z.string()), extra: z.any() });

app.post('/notes', async (req, res) => {
//<^^^^^^^^^^^^^^ finding low: `title` and 2 more of what `POST /notes` stores are hardly limited by the schema
//<^^^^^^^^^^^^^^ refused limits: What `extra` may hold is for you to say
  const note = Note.parse(req.body);
  await prisma.note.create({ data: { title: note.title, tags: note.tags, extra: note.extra } });
  res.status(201).end();
});
