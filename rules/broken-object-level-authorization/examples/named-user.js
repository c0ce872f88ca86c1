// The neighbours give the signed-in user, or a part of them, a name of its own first.
const express = require('express');
const jwt = require('jsonwebtoken');
const mongoose = require('mongoose');

const Note = mongoose.model('Note', new mongoose.Schema({ text: String, ownerId: String }));
const Draft = mongoose.model('Draft', new mongoose.Schema({ text: String, authorId: String }));
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
  const { id } = req.user;
  res.json(await Note.find({ ownerId: id }));
});

app.delete('/notes/:id', async (request, response) => {
  await Note.deleteOne({ _id: request.params.id });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `Note` is looked up or changed
  response.status(204).end();
});

app.get('/drafts', async (req, res) => {
  const { user } = req;
  const authorId = user.id;
  res.json(await Draft.find({ authorId }));
});

app.get('/drafts/:id', async (req, res) => {
  res.json(await Draft.findOne({ _id: req.params.id }));
//                             ^^^^^^^^^^^^^^^^^^^^^^ finding medium: `Draft` is read
});
