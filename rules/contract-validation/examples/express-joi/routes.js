const express = require('express');
const Joi = require('joi');
const books = require('./books');

const router = express.Router();

router.post('/books', async (req, res) => {
  const { title, tags } = req.body;
  await books.add({ title, tags });
  res.sendStatus(201);
});

module.exports = { router, name: Joi.string() };
