// The part of the request has a name that is read there alone, or is read as one that may be missing.
const express = require('express');
const mongoose = require('mongoose');

const User = mongoose.model('User', new mongoose.Schema({ name: String, mail: String, role: String, source: String }));
const app = express();
app.use(express.json());

app.post('/users', async (req, res) => {
  const data = /* of the form */ { name: req.body.name, mail: req.body.mail, source: req.body.source };
  await User.create(data);
  res.sendStatus(201);
});

app.post('/members', async (req, res) => {
  await User.create({ ...req?.body, source: 'form' });
  res.sendStatus(201);
});
