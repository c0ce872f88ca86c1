import express from 'express';
import { z } from 'zod';
import { books } from './store.js';

export const name = z.string();

export const app = express();
app.use(express.json());

const postBooksBody = z.object({ title: z.string().max(80), year: z.number().int().min(1500).max(2100).optional() });

app.post('/books', async (request, response) => {
  const input = postBooksBody.safeParse(request.body);
  if (!input.success) {
    return response.status(400).json({ error: 'The request is not valid' });
  }
  await books.insertOne({ title: input.data.title, year: input.data.year });
  response.sendStatus(201);
});
