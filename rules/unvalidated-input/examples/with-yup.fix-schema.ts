import express from 'express';
import { Sequelize, DataTypes } from 'sequelize';
import * as yup from 'yup';

const sequelize = new Sequelize('sqlite:books.db');
const Book = sequelize.define('Book', { title: DataTypes.STRING, pages: DataTypes.INTEGER });
export const id = yup.string();
export const app = express();
app.use(express.json());

const postBooksBody = yup.object({ pages: yup.number().integer(), title: yup.string() }).noUnknown().required();

app.post('/books', async (req, res) => {
  if (!postBooksBody.isValidSync(req.body, { strict: true })) {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  const book = await Book.create({ title: req.body.title, pages: req.body.pages });
  res.status(201).json({ id: book.id });
});
