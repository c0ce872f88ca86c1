const express = require('express');
const mongoose = require('mongoose');

const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String }));
const app = express();

app.post('/register', async (req, res) => {
  const email = String(req.body.email);
  if (typeof req.body.password !== 'string') return res.sendStatus(400);
  await User.create({ email, password: req.body.password });
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `password` is stored as it was typed
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hash: The project has no library that hashes passwords. Add one, such as argon2, first.
  res.sendStatus(201);
});
