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
  //       ^^^^^ finding high: `password`
});

app.get('/sellers/:id', async (req, res) => {
  const seller = await Seller.findByPk(req.params.id);
  delete seller.password;
  res.json(seller);
  //       ^^^^^^ finding high: `password`
});

// Only for those who ask for it.
app.get('/some/:id', async (req, res) => {
  const seller = await Seller.findByPk(req.params.id, { raw: true });
  if (req.query.short) delete seller.password;
  res.json(seller);
  //       ^^^^^^ finding high: `password`
});

// Too late.
app.get('/late/:id', async (req, res) => {
  const seller = await Seller.findByPk(req.params.id, { raw: true });
  res.json(seller);
  //       ^^^^^^ finding high: `password`
  delete seller.password;
});

// Another object.
app.get('/other/:id', async (req, res) => {
  const seller = await Seller.findByPk(req.params.id, { raw: true });
  const other = { ...seller };
  delete other.password;
  res.json(seller);
  //       ^^^^^^ finding high: `password`
});
