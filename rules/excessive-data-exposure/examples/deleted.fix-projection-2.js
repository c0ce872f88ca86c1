const express = require('express');
const mongoose = require('mongoose');
const { DataTypes, Sequelize } = require('sequelize');

const sequelize = new Sequelize('postgres://localhost/shop');
const Seller = sequelize.define('Seller', { name: DataTypes.STRING, password: DataTypes.STRING });
const Buyer = mongoose.model('Buyer', new mongoose.Schema({ name: String, password: String }));

const app = express();

// A document keeps its fields elsewhere: there is no property to delete.
app.get('/buyers/:id', async (req, res) => {
  const buyer = await Buyer.findById(req.params.id);
  delete buyer.password;
  res.json(buyer);
});

app.get('/sellers/:id', async (req, res) => {
  const seller = await Seller.findByPk(req.params.id, { attributes: ['name'] });
  delete seller.password;
  res.json(seller);
});

// Only for those who ask for it.
app.get('/some/:id', async (req, res) => {
  const seller = await Seller.findByPk(req.params.id, { raw: true });
  if (req.query.short) delete seller.password;
  res.json(seller);
});

// Too late.
app.get('/late/:id', async (req, res) => {
  const seller = await Seller.findByPk(req.params.id, { raw: true });
  res.json(seller);
  delete seller.password;
});

// Another object.
app.get('/other/:id', async (req, res) => {
  const seller = await Seller.findByPk(req.params.id, { raw: true });
  const other = { ...seller };
  delete other.password;
  res.json(seller);
});
