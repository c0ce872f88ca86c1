import express from 'express';
import { matchedData, query, validationResult } from 'express-validator';
import { DataTypes, Sequelize } from 'sequelize';

const sequelize = new Sequelize('sqlite::memory:');
const Book = sequelize.define('Book', { title: DataTypes.STRING, pages: DataTypes.INTEGER });

export const app = express();
app.use(express.json());

app.get('/books', query('title').isString().isLength({ max: 80 }), async (req, res) => {
  if (!validationResult(req).isEmpty()) {
    res.status(400).json({ error: 'Which books?' });
    return;
  }
  const { title } = matchedData(req);
  res.json(await Book.findAll({ where: { title }, limit: 20 }));
});

app.post('/books', async (req, res) => {
  const book = await Book.create({ title: req.body.title, pages: req.body.pages });
  //                                      ^^^^^^^^ finding: of the request's body go into `Book.create` without validation
  res.status(201).json({ id: book.get('id') });
});
