import express from 'express';
import { Book } from './book.js';

export const app = express();

app.get('/books', async (request, response) => {
  const books = await Book.find({}).sort('title').limit(20);
  response.json({ books });
  //            ^^^^^^^^^ finding [excessive-data-exposure] medium: The reply holds the whole `Book`, with `apiKey`
});
