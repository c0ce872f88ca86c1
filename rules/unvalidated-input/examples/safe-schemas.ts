import express from 'express';
import { checkSchema, validationResult } from 'express-validator';
import mongoose from 'mongoose';
import { z } from 'zod';

const app = express();
app.use(express.json());
const Book = mongoose.model('Book', new mongoose.Schema({ title: String, tags: [String], parts: [Object] }));

const Part = z.object({ name: z.string().regex(/^[a-z]+$/), pages: z.number().optional() });
const Full = z.object({
  title: z.string().min(1).max(80),
  kind: z.enum(['novel', 'poems']),
  tags: z.string().array().or(z.string()),
  parts: z.lazy(() => z.array(Part)),
  author: z.union([z.uuid(), z.literal('unknown')]),
});
const Short = Full.pick({ title: true, kind: true }).extend({ note: z.string().transform((text) => text.trim()) });

app.post('/books', async (request, response) => {
  response.json(await Book.create(Full.parse(request.body)));
});

app.patch('/books/:id', async (request, response) => {
  const changes = Short.partial().safeParse(request.body);
  if (!changes.success) return void response.sendStatus(400);
  await Book.updateOne({ _id: String(request.params.id) }, { $set: changes.data });
  response.sendStatus(204);
});

// The schema is a call's first argument here, and the part of the request its second one.
app.put('/books/:id', checkSchema({ title: { isString: true } }, ['body']), async (request, response) => {
  if (!validationResult(request).isEmpty()) return void response.sendStatus(400);
  await Book.updateOne({ _id: String(request.params.id) }, { $set: { title: request.body.title } });
  response.sendStatus(204);
});
