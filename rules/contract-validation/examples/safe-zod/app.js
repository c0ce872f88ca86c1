import express from 'express';
import { z } from 'zod';
import { books } from './store.js';

export const app = express();
app.use(express.json());

const book = z.strictObject({ title: z.string().max(80), year: z.number().int().min(1500).max(2100).optional() });

app.post('/books', async (request, response) => {
  await books.insertOne(book.parse(request.body));
  response.sendStatus(201);
});
