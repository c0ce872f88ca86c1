const express = require('express');
const { celebrate, errors, Joi, Segments } = require('celebrate');
const { DataTypes, Sequelize } = require('sequelize');

const sequelize = new Sequelize('sqlite::memory:');
const Book = sequelize.define('Book', { title: DataTypes.STRING, pages: DataTypes.INTEGER });

const app = express();
app.use(express.json());

// What clients may ask for.
app.get('/books', celebrate({ [Segments.QUERY]: Joi.object({ title: Joi.string().max(80) }) }), async (req, res) => {
  res.json(await Book.findAll({ where: { title: req.query.title }, limit: 20 }));
});

const postBooksBody = Joi.object({ pages: Joi.number().integer(), title: Joi.string() });

// A new book.
app.post('/books', signedIn, celebrate({ [Segments.BODY]: postBooksBody }, { abortEarly: false, stripUnknown: true }), async (req, res) => {
  const book = await Book.create({ title: req.body.title, pages: req.body.pages });
  res.status(201).json({ id: book.id });
});

app.use(errors());

function signedIn(req, res, next) {
  if (!req.headers.authorization) return res.status(401).end();
  next();
}

module.exports = app;
