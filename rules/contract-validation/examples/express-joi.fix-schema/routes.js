const express = require('express');
const Joi = require('joi');
const books = require('./books');

const router = express.Router();

const postBooksBody = Joi.object({ title: Joi.string().pattern(/^[A-Z].*$/).required(), tags: Joi.array().items(Joi.valid('new', 'old')).max(5) });

router.post('/books', async (req, res) => {
  const input = postBooksBody.validate(req.body, { abortEarly: false, stripUnknown: true });
  if (input.error) {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  const { title, tags } = input.value;
  await books.add({ title, tags });
  res.sendStatus(201);
});

module.exports = { router, name: Joi.string() };
