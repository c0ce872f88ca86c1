import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

const Note = z.object({ title: z.string().regex(/[a-z]+/), text: z.string().regex(/^[^<>]*$/) });

app.post('/notes', async (req, res) => {
//<^^^^^^^^^^^^^^ finding low: `title` and 1 more of what `POST /notes` stores are hardly limited by the schema
//<^^^^^^^^^^^^^^ refused limits: What `title` may hold is for you to say
  const note = Note.parse(req.body);
  await prisma.note.create({ data: { title: note.title, text: note.text } });
  res.status(201).end();
});
