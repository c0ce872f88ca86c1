import express from 'express';
import { books } from './store.js';

export const app = express();
app.use(express.json());

app.post('/books', async (request, response) => {
  const { title } = request.body;
  if (typeof title !== 'string' || title.length > 80) return response.sendStatus(400);
  await books.insertOne({ title });
  response.sendStatus(201);
});
