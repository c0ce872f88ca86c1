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

// A new book.
app.post('/books', signedIn, async (req, res) => {
  const book = await Book.create({ title: req.body.title, pages: req.body.pages });
  //                                      ^^^^^^^^ finding: of the request's body go into `Book.create` without validation
  res.status(201).json({ id: book.id });
});

app.use(errors());

function signedIn(req, res, next) {
  if (!req.headers.authorization) return res.status(401).end();
  next();
}

module.exports = app;
