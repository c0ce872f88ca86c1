import express from 'express';
import { Sequelize, DataTypes } from 'sequelize';
import { Type } from 'typebox';
import { Value } from 'typebox/value';

const sequelize = new Sequelize('sqlite:books.db');
const Book = sequelize.define('Book', { title: DataTypes.STRING, pages: DataTypes.INTEGER });
export const id = Type.String();
export const app = express();
app.use(express.json());

const postBooksBody = Type.Object({ pages: Type.Integer(), title: Type.String() }, { additionalProperties: false });

app.post('/books', async (req, res) => {
  if (!Value.Check(postBooksBody, req.body)) {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  const book = await Book.create({ title: req.body.title, pages: req.body.pages });
  res.status(201).json({ id: book.id });
});
