const bcrypt = require('bcrypt');
const express = require('express');
const mongoose = require('mongoose');

const Account = mongoose.model('Account', new mongoose.Schema({ email: String, hash: String, resetCode: String }));
const app = express();
app.use(express.json());

// A code of a few digits stands for the account here.
app.post('/account/reset/confirm', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: `POST /account/reset/confirm` can be called without end
  const { email, code, password } = req.body;
  if (String(password).length < 12) return res.sendStatus(400);
  const account = await Account.findOne({ email: String(email), resetCode: String(code) });
  if (!account) return res.sendStatus(403);
  account.hash = await bcrypt.hash(String(password), 12);
  await account.save();
  res.sendStatus(204);
});

// A discount has a code as well, and no password.
app.post('/discounts', async (req, res) => {
  const { code, name } = req.body;
  await Account.updateOne({ email: String(name) }, { discount: String(code) });
  res.sendStatus(204);
});
