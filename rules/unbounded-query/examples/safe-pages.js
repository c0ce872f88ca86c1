const express = require('express');
const mongoose = require('mongoose');

const Comment = mongoose.model('Comment', new mongoose.Schema({ text: String, author: String, at: Date }));
const Country = mongoose.model('Country', new mongoose.Schema({ name: String }));
const app = express();
app.use(express.json());

app.post('/comments', async (req, res) => {
  await Comment.create({ text: String(req.body.text), at: new Date() });
  res.sendStatus(201);
});

// A fixed number.
app.get('/comments', async (req, res) => {
  res.json(await Comment.find().sort('-at').limit(50));
});

// No more than a hundred.
app.get('/comments/latest', async (req, res) => {
  res.json(await Comment.find().limit(Math.min(Number(req.query.limit) || 20, 100)));
});
app.get('/comments/page', async (req, res) => {
  const limit = parseInt(req.query.limit, 10);
  if (!(limit > 0) || limit > 100) return res.sendStatus(400);
  res.json(await Comment.find().limit(limit));
});

app.get('/comments/capped', async (req, res) => {
  let limit = Number(req.query.limit ?? 10);
  if (limit > 50) {
    limit = 50;
  }
  res.json(await Comment.find().limit(limit));
});

// One author's.
app.get('/authors/:author/comments', async (req, res) => {
  res.json(await Comment.find({ author: String(req.params.author) }));
});

// Nobody makes countries.
app.get('/countries', async (req, res) => {
  res.json(await Country.find());
});

// How many there are.
app.get('/comments/count', async (req, res) => {
  res.json({ count: await Comment.countDocuments() });
});

// Measured as the number that it is.
app.get('/comments/latest', async (req, res) => {
  const { limit = '50' } = req.query;
  const size = Number(limit) > 0 && Number(limit) <= 100 ? Number(limit) : 50;
  res.json(await Comment.find().limit(size));
});
