// Each library has words of its own for how much may come.
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import express from 'express';
import { PrismaClient } from '@prisma/client';
import * as v from 'valibot';
import * as yup from 'yup';
import { z } from 'zod';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

const Note = z.object({ title: z.string().min(1).optional(), tags: z.array(z.string()).nonempty() });
app.post('/notes', async (req, res) => {
  const { title, tags } = Note.parse(req.body);
  await prisma.note.create({ data: { title, tags } });
  res.status(201).end();
});

const Letter = v.object({ text: v.pipe(v.string(), v.minLength(1)), to: v.array(v.string()) });
app.post('/letters', async (req, res) => {
  const { text, to } = v.parse(Letter, req.body);
  await prisma.letter.create({ data: { text, to } });
  res.status(201).end();
});

const Card = yup.object({ title: yup.string().required() });
app.post('/cards', async (req, res) => {
  const { title } = await Card.validate(req.body);
  await prisma.card.create({ data: { title } });
  res.status(201).end();
});

const Page = Type.Object({ title: Type.String({ minLength: 1, maxLength: 255 }), lines: Type.Array(Type.String(), { maxItems: 100 }) });
app.post('/pages', async (req, res) => {
  const { title, lines } = Value.Decode(Page, req.body);
  await prisma.page.create({ data: { title, lines } });
  res.status(201).end();
});
