const express = require('express');
const mongoose = require('mongoose');
const bcrypt = require('bcrypt');

const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String }));
const app = express();

app.post('/register', async (req, res) => {
  const email = String(req.body.email);
  if (typeof req.body.password !== 'string' || req.body.password.length < 12) return res.sendStatus(400);
  await User.create({ email, password: await bcrypt.hash(String(req.body.password), 12) });
  res.sendStatus(201);
});
