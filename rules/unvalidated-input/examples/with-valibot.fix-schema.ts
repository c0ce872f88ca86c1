import express from 'express';
import { Sequelize, DataTypes } from 'sequelize';
import * as v from 'valibot';

const sequelize = new Sequelize('sqlite:books.db');
const Book = sequelize.define('Book', { title: DataTypes.STRING, pages: DataTypes.INTEGER });
export const id = v.string();
export const app = express();
app.use(express.json());

const postBooksBody = v.object({ pages: v.pipe(v.number(), v.integer()), title: v.string() });

app.post('/books', async (req, res) => {
  const input = v.safeParse(postBooksBody, req.body);
  if (!input.success) {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  const book = await Book.create({ title: input.output.title, pages: input.output.pages });
  res.status(201).json({ id: book.id });
});
