import express from 'express';
import { books } from './books.js';

class Missing extends Error {
  status = 410;
}

export const app = express();

app.get('/books/:id', async (request, response, next) => {
  const book = books.get(request.params.id);
  if (!book) return next({ status: 404, message: 'There is no such book' });
  if (book.lent) return next(Object.assign(new Error('It is lent'), { statusCode: 409 }));
  if (book.gone) return next(new Missing('It is gone'));
  response.json({ title: book.title });
});
