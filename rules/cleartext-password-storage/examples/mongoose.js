const express = require('express');
const mongoose = require('mongoose');

const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String }));
const app = express();

app.post('/register', async (req, res) => {
  const email = String(req.body.email);
  //                   ^^^^^^^^ finding [unvalidated-input] medium: `email` of the request's body goes into `User.create` without validation
  if (typeof req.body.password !== 'string') return res.sendStatus(400);
  await User.create({ email, password: req.body.password });
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `password` is stored as it was typed
  res.sendStatus(201);
});
