// Keys that start with `$` are taken out of every request before the handlers see it.
const express = require('express');
const mongoSanitize = require('express-mongo-sanitize');
const mongoose = require('mongoose');

const User = mongoose.model('User', new mongoose.Schema({ name: String, email: String }));
const app = express();
app.use(express.json());
app.use(mongoSanitize());

app.post('/count', async (req, res) => {
  res.json({ count: await User.countDocuments({ email: req.body.email }) });
});
