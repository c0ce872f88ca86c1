const express = require('express');
const mongoose = require('mongoose');

const User = mongoose.model('User', new mongoose.Schema({ email: String, passwordHash: String, apiKey: String }));
const app = express();

app.get('/users/:id', async (req, res) => {
  const user = await User.findById(req.params.id);
  console.log('found', user);
  console.log(`key [redacted]`);
  res.json({ email: user.email });
});
