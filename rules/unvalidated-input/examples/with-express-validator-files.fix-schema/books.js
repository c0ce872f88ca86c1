const { DataTypes, Sequelize } = require('sequelize');
const { validationResult, matchedData } = require('express-validator');

const sequelize = new Sequelize('sqlite::memory:');
const Book = sequelize.define('Book', { title: DataTypes.STRING, pages: DataTypes.INTEGER });

exports.show = async (req, res) => {
  if (!validationResult(req).isEmpty()) return res.status(400).json({ message: 'Which book?' });
  res.json(await Book.findByPk(req.params.id));
};

exports.add = async (req, res) => {
  if (!validationResult(req).isEmpty()) {
    return res.status(400).json({ message: 'The request is not valid' });
  }
  const input = matchedData(req, { locations: ['body'] });
  const { title, pages } = input;
  res.status(201).json(await Book.create({ title, pages }));
};

exports.change = async (req, res) => {
  const { title, pages } = req.body;
  await Book.update({ title, pages }, { where: { id: Number(req.params.id) } });
  res.status(204).end();
};
