import express from 'express';
import Joi from 'joi';
import { books } from './store.js';

export const app = express();
app.use(express.json());

const book = Joi.object({ title: Joi.string().max(200) });

app.post('/books', async (request, response) => {
  const { error, value } = book.validate(request.body);
  if (error) return response.status(400).json({ error: 'The book is not valid' });
  await books.insertOne(value);
  response.sendStatus(201);
});
