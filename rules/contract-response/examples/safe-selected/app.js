import express from 'express';
import { Book } from './book.js';

export const app = express();

app.get('/books/:id', async (request, response) => {
  const book = await Book.findById(String(request.params.id)).select('title');
  response.json(book);
});
