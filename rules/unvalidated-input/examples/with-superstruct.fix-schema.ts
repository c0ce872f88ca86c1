import express from 'express';
import { Sequelize, DataTypes } from 'sequelize';
import * as s from 'superstruct';

const sequelize = new Sequelize('sqlite:books.db');
const Book = sequelize.define('Book', { title: DataTypes.STRING, pages: DataTypes.INTEGER });
export const id = s.string();
export const app = express();
app.use(express.json());

const postBooksBody = s.object({ pages: s.integer(), title: s.string() });

app.post('/books', async (req, res) => {
  if (!s.is(req.body, postBooksBody)) {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  const book = await Book.create({ title: req.body.title, pages: req.body.pages });
  res.status(201).json({ id: book.id });
});
