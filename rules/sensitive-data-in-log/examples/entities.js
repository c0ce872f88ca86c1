const express = require('express');
const mongoose = require('mongoose');

const User = mongoose.model('User', new mongoose.Schema({ email: String, passwordHash: String, apiKey: String }));
const app = express();

app.get('/users/:id', async (req, res) => {
  const user = await User.findById(req.params.id);
  console.log('found', user);
  //                   ^^^^ finding medium: A whole `User` with `passwordHash`, `apiKey` is written into the log by `console.log`
  //                   ^^^^ refused mask: It is no plain object: log the fields that are needed.
  console.log(`key ${user.apiKey}`);
  //          ^^^^^^^^^^^^^^^^^^^^ finding high: `apiKey` is written into the log by `console.log`
  res.json({ email: user.email });
});
