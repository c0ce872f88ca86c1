import express from 'express';
import { Sequelize, DataTypes } from 'sequelize';
import Ajv from 'ajv';

const sequelize = new Sequelize('sqlite:books.db');
const Book = sequelize.define('Book', { title: DataTypes.STRING, pages: DataTypes.INTEGER });
export const id = new Ajv();
export const app = express();
app.use(express.json());

const postBooksBody = new Ajv().compile<Record<string, any>>({ type: 'object', properties: { pages: { type: 'integer' }, title: { type: 'string' } }, additionalProperties: false });

app.post('/books', async (req, res) => {
  if (!postBooksBody(req.body)) {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  const book = await Book.create({ title: req.body.title, pages: req.body.pages });
  res.status(201).json({ id: book.id });
});
