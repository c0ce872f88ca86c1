import express from 'express';
import { matchedData, query, validationResult, body } from 'express-validator';
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

app.post('/books', body('pages').isInt().toInt().custom(Number.isInteger), body('title').isString(), async (req, res) => {
  if (!validationResult(req).isEmpty()) {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  const input = matchedData(req, { locations: ['body'] });
  const book = await Book.create({ title: input.title, pages: input.pages });
  res.status(201).json({ id: book.get('id') });
});
