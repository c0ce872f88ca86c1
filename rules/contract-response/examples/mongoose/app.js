import express from 'express';
import { Book } from './book.js';

export const app = express();

app.get('/books/:id', async (request, response) => {
  const book = await Book.findById(String(request.params.id));
  response.json(book);
  //            ^^^^ finding [excessive-data-exposure] medium: The reply holds the whole `Book`, with `apiKey`
});
