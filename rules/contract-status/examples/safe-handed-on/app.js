import express from 'express';
import { books } from './books.js';

export const app = express();

app.get('/books/:id', async (request, response, next) => {
  const book = books.get(request.params.id);
  if (!book) return next({ status: 404, message: 'There is no such book' });
  try {
    response.json({ title: await book.title() });
  } catch (error) {
    // What the error says is not known.
    next(error);
  }
});

// What is no status of an answer, and an error without one.
app.get('/books', (request, response, next) => {
  if (!books.size) return next({ status: 'empty' });
  if (books.size > 1000) return next(new Error('Too many books'));
  response.json([...books.keys()]);
});
