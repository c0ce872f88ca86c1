// Options of a query that have a name of their own, which nothing else uses.
const express = require('express');
const { DataTypes, Sequelize } = require('sequelize');

const sequelize = new Sequelize('sqlite::memory:');
const Member = sequelize.define('Member', { name: DataTypes.STRING, passwordHash: DataTypes.STRING });
const app = express();

app.get('/members', async (req, res) => {
  const options = { limit: 20, attributes: { exclude: ['passwordHash'] } };
  const members = await Member.findAll(options);
  res.json(members);
});
