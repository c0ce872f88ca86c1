import express from 'express';
import { Sequelize, DataTypes } from 'sequelize';
import { type } from 'arktype';

const sequelize = new Sequelize('sqlite:books.db');
const Book = sequelize.define('Book', { title: DataTypes.STRING, pages: DataTypes.INTEGER });
export const id = type('string');
export const app = express();
app.use(express.json());

app.post('/books', async (req, res) => {
  const book = await Book.create({ title: req.body.title, pages: req.body.pages });
  //                                      ^^^^^^^^ finding: of the request's body go into `Book.create` without validation
  res.status(201).json({ id: book.id });
});
