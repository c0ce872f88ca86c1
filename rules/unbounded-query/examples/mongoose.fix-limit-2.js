const express = require('express');
const mongoose = require('mongoose');

const Comment = mongoose.model('Comment', new mongoose.Schema({ text: String, at: Date }));
const app = express();
app.use(express.json());

app.post('/comments', async (req, res) => {
  await Comment.create({ text: String(req.body.text), at: new Date() });
  res.sendStatus(201);
});

// All that anybody ever wrote.
app.get('/comments', async (req, res) => {
  res.json(await Comment.find());
});

// As many as somebody likes.
app.get('/comments/latest', async (req, res) => {
  res.json(await Comment.find({}).sort('-at').limit(Math.min(Math.max(Number(req.query.limit) || 20, 1), 100)));
});
