// Searches in which the client writes the pattern.
const express = require('express');
const mongoose = require('mongoose');

const Book = mongoose.model('Book', new mongoose.Schema({ title: String }));
const app = express();
app.use(express.json());
const titles = ['Emma', 'Ulysses'];

app.get('/titles', (req, res) => {
  const pattern = new RegExp(req.query.q, 'i');
  res.json(titles.filter((title) => pattern.test(title)));
});

app.get('/words', (req, res) => {
  const word = new RegExp('\\b' + String(req.query.word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + '\\b');
  res.json(titles.filter((title) => title.match(word)));
});

app.post('/replace', (req, res) => {
  const { from, to, flags = 'g' } = req.body;
  res.json({ text: 'some text'.replace(RegExp(`${from}`, flags), to) });
});

app.get('/books', async (req, res) => {
  const count = await Book.countDocuments({ title: { $regex: String(req.query.title), $options: 'i' } });
  res.json({ count });
});

// A star in the middle is left.
app.get('/stars', (req, res) => {
  const pattern = new RegExp(req.query.q.replace('*', '\\*'));
  res.json(titles.filter((title) => pattern.test(title)));
});

module.exports = app;
