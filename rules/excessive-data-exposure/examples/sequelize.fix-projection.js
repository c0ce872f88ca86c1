const express = require('express');
const { DataTypes, Sequelize } = require('sequelize');

const sequelize = new Sequelize(process.env.DATABASE_URL);

// `id`, `createdAt` and `updatedAt` are columns that nobody writes down: clients go on to get them.
const Customer = sequelize.define('Customer', {
  name: DataTypes.STRING,
  passwordHash: DataTypes.STRING,
});

const app = express();

app.get('/customers/:id', async (req, res) => {
  const customer = await Customer.findByPk(Number(req.params.id), { attributes: { exclude: ['passwordHash'] } });
  res.json(customer);
});

app.get('/customers', async (_req, res) => {
  const customers = await Customer.findAll({ limit: 50 });
  res.json(customers);
});

module.exports = app;
