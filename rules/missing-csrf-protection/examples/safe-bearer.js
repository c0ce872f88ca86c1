const express = require('express');
const jwt = require('jsonwebtoken');
const mongoose = require('mongoose');

const Note = mongoose.model('Note', new mongoose.Schema({ owner: String, text: String }));
const app = express();
app.use(express.urlencoded({ extended: false }));

// The browser does not add a bearer token on its own.
app.use((req, res, next) => {
  try {
    req.user = jwt.verify(req.headers.authorization?.slice(7), process.env.KEY, { algorithms: ['HS256'] });
  } catch {
    return res.status(401).end();
  }
  next();
});
app.post('/notes', async (req, res) => {
  await Note.create({ owner: req.user.sub, text: String(req.body.text) });
  res.status(201).end();
});
