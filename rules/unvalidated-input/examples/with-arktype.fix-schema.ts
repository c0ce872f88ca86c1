import express from 'express';
import { Sequelize, DataTypes } from 'sequelize';
import { type } from 'arktype';

const sequelize = new Sequelize('sqlite:books.db');
const Book = sequelize.define('Book', { title: DataTypes.STRING, pages: DataTypes.INTEGER });
export const id = type('string');
export const app = express();
app.use(express.json());

const postBooksBody = type({ '+': 'delete', pages: 'number.integer', title: 'string' });

app.post('/books', async (req, res) => {
  const input = postBooksBody(req.body);
  if (input instanceof type.errors) {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  const book = await Book.create({ title: input.title, pages: input.pages });
  res.status(201).json({ id: book.id });
});
