const express = require('express');
const mongoose = require('mongoose');

const accountSchema = new mongoose.Schema({
  name: String,
  passwordHash: { type: String, required: true },
  apiKey: String,
});
const Account = mongoose.model('Account', accountSchema);

const app = express();

app.get('/accounts/:id', async (req, res) => {
  const account = await Account.findById(req.params.id).select('-passwordHash -apiKey');
  if (!account) return res.sendStatus(404);
  res.json(account);
});

app.get('/accounts/:id/name', async (req, res) => {
  const account = await Account.findById(req.params.id).select('name');
  res.json(account);
});
