const express = require('express');
const asyncHandler = require('express-async-handler');
const { User, Book } = require('./models');
const { caught, reply } = require('./wrappers');

const app = express();

const show = asyncHandler(async (req, res) => {
  res.json(await User.findById(req.params.id));
});
const list = caught(async (req, res) => {
  const users = await User.find().select('-passwordHash');
  res.send({ users });
});
const first = async (req, res) => {
  reply(res, await User.findOne({ name: 'first' }));
};
const books = async (req, res) => {
  reply(res, await Book.find());
};

app.get('/users/:id', show);
app.get('/users', list);
app.get('/users/first', caught(first));
app.get('/books', caught(books));
