import express from 'express';
import { z } from 'zod';
import { books } from './store.js';

export const name = z.string();

export const app = express();
app.use(express.json());

app.post('/books', async (request, response) => {
  await books.insertOne({ title: request.body.title, year: request.body.year });
  //                             ^^^^^^^^^^^^ finding [unvalidated-input] medium: `title`, `year` of the request's body go into
  response.sendStatus(201);
});
