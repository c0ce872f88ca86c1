// The request has another name in each handler, and a condition has a name of its own.
const express = require('express');
const jwt = require('jsonwebtoken');
const mongoose = require('mongoose');

const Note = mongoose.model('Note', new mongoose.Schema({ text: String, ownerId: String }));
const app = express();

app.use((req, res, next) => {
  try {
    req.user = jwt.verify(req.headers.authorization?.split(' ')[1], process.env.KEY, { algorithms: ['HS256'] });
  } catch {
    return res.status(401).json({ error: 'Sign in first' });
  }
  next();
});

app.get('/notes', async (req, res) => {
  const mine = { ownerId: req.user.id };
  res.json(await Note.find(mine));
});

app.delete('/notes/:id', async (request, response) => {
  await Note.deleteOne({ _id: request.params.id, ownerId: request.user.id });
  response.status(204).end();
});

app.get('/notes/:id', async (req, res) => {
  const condition = { _id: req.params.id };
  res.json(await Note.findOne(condition));
});

app.patch('/notes/:id', async (req, res) => {
  const condition = { _id: req.params.id };
  await Note.updateOne(condition, { text: String(req.body.text) });
  res.sendStatus(204);
});
