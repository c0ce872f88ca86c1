import express from 'express';
import { books } from './books.js';

export const app = express();

app.get('/books/:id', async (request, response) => {
  const book = books.get(request.params.id);
  if (!book) return response.status(404).json({ error: 'There is no such book' });
  if (book.gone) {
    response.status(410);
    return response.end();
  }
  response.json({ title: book.title });
});
