const bcrypt = require('bcrypt');
const express = require('express');
const mongoose = require('mongoose');

const Reader = mongoose.model('Reader', new mongoose.Schema({ name: String, password: String }));
const app = express();
app.use(express.json());

app.post('/readers', async (req, res) => {
  const { name, password } = req.body;
  const reader = new Reader({ name: String(name), password: String(password) });
  reader.password = await bcrypt.hash(String(password), 12);
  await reader.save();
  res.sendStatus(201);
});
module.exports = app;
