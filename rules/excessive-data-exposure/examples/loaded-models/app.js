const express = require('express');
const { Keeper, Shelf } = require('./models');

const app = express();
app.get('/keepers/:id', async (req, res) => {
  const keeper = await Keeper.findByPk(Number(req.params.id));
  res.json(keeper);
  //       ^^^^^^ finding: The reply holds the whole `Keeper`, with `passwordHash`
});
app.get('/shelves', async (req, res) => {
  res.json(await Shelf.findAll({ limit: 20 }));
});
module.exports = app;
