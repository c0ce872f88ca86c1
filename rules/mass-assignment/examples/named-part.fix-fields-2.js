// The part of the request has a name that is read there alone, or is read as one that may be missing.
const express = require('express');
const mongoose = require('mongoose');

const User = mongoose.model('User', new mongoose.Schema({ name: String, mail: String, role: String, source: String }));
const app = express();
app.use(express.json());

app.post('/users', async (req, res) => {
  const data = req./* of the form */ body;
  await User.create(data);
  res.sendStatus(201);
});

app.post('/members', async (req, res) => {
  await User.create({ name: req?.body.name, mail: req?.body.mail, source: 'form' });
  res.sendStatus(201);
});
