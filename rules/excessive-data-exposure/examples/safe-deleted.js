const express = require('express');
const mongoose = require('mongoose');
const { DataTypes, Sequelize } = require('sequelize');

const sequelize = new Sequelize('postgres://localhost/shop');
const Seller = sequelize.define('Seller', { name: DataTypes.STRING, password: DataTypes.STRING });
const Buyer = mongoose.model('Buyer', new mongoose.Schema({ name: String, password: String }));

const app = express();

app.get('/buyers/:id', async (req, res) => {
  const buyer = await Buyer.findById(req.params.id);
  buyer.password = undefined;
  res.json(buyer);
});

app.get('/buyers/:id/plain', async (req, res) => {
  const buyer = (await Buyer.findById(req.params.id)).toObject();
  delete buyer.password;
  res.json(buyer);
});

app.get('/buyers/:id/lean', async (req, res) => {
  const buyer = await Buyer.findById(req.params.id).lean();
  delete buyer.password;
  res.json(buyer);
});

app.get('/sellers/:id', async (req, res) => {
  const seller = await Seller.findByPk(req.params.id, { raw: true });
  if (!seller) return res.sendStatus(404);
  delete seller.password;
  return res.json({ seller });
});

app.get('/sellers/:id/copy', async (req, res) => {
  const seller = await Seller.findByPk(req.params.id, { raw: true });
  const copy = { ...seller };
  delete copy.password;
  res.json(copy);
});

app.get('/sellers', async (req, res) => {
  const sellers = await Seller.findAll({ raw: true, limit: 20 });
  for (const seller of sellers) delete seller.password;
  res.json(sellers);
});

app.get('/sellers/each', async (req, res) => {
  const sellers = await Seller.findAll({ raw: true, limit: 20 });
  sellers.forEach((seller) => {
    delete seller.password;
  });
  res.json(sellers);
});

app.get('/sellers/mapped', async (req, res) => {
  const sellers = await Seller.findAll({ raw: true, limit: 20 });
  const shown = sellers.map((seller) => {
    delete seller['password'];
    return seller;
  });
  res.json(shown);
});

function cleaned(seller) {
  delete seller.password;
}

app.get('/sellers/:id/called', async (req, res) => {
  const seller = await Seller.findByPk(req.params.id, { raw: true });
  cleaned(seller);
  res.json(seller);
});
