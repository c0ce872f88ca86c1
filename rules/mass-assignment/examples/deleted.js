const express = require('express');
const { DataTypes, Sequelize } = require('sequelize');

const sequelize = new Sequelize('postgres://localhost/shop');
const Book = sequelize.define('Book', { title: DataTypes.STRING, ownerId: DataTypes.INTEGER });

const app = express();
app.use(express.json());

app.post('/books', async (req, res) => {
  if (!req.body) return res.sendStatus(400);
  delete req.body.ownerId;
  await Book.create(req.body);
  //                ^^^^^^^^ finding [unvalidated-input] medium: The whole body
  return res.sendStatus(201);
});

app.put('/books/:id', async (req, res) => {
  const changes = { ...req.body };
  if (Object.keys(changes).length > 9) return res.sendStatus(400);
  delete changes.ownerId;
  await Book.update(changes, { where: { id: Number(req.params.id), ownerId: req.user.id } });
  return res.sendStatus(204);
});

// Only administrators give books away.
app.patch('/books/:id', async (req, res) => {
  if (!req.body.title) return res.sendStatus(400);
  if (req.user.role !== 'admin') delete req.body.ownerId;
  await Book.update(req.body, { where: { id: Number(req.params.id) } });
  //                ^^^^^^^^ finding [unvalidated-input] medium: The whole body
  return res.sendStatus(204);
});

// Only some are asked.
app.post('/books/import', async (req, res) => {
  if (req.query.plain) delete req.body.ownerId;
  await Book.create(req.body);
  //                ^^^^^^^^ finding high: `ownerId` of `Book`
  return res.sendStatus(201);
});
