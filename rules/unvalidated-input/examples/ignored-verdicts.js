const express = require('express');
const Joi = require('joi');
const { body, matchedData, validationResult } = require('express-validator');
const mongoose = require('mongoose');

const app = express();
app.use(express.json());
const Book = mongoose.model('Book', new mongoose.Schema({ title: String, pages: Number }));
const schema = Joi.object({ title: Joi.string().max(80), pages: Joi.number() });

// joi gives the value back even if it refuses it.
app.post('/joi/ignored', async (req, res) => {
  const { value } = schema.validate(req.body);
  //                                ^^^^^^^^ finding medium: The whole body of the request goes into `Book.create`
  await Book.create(value);
  res.sendStatus(201);
});

app.post('/joi/member', async (req, res) => {
  await Book.create(schema.validate(req.body).value);
  //                                ^^^^^^^^ finding medium: The whole body of the request goes into `Book.create`
  res.sendStatus(201);
});

app.post('/joi/read', async (req, res) => {
  const { value, error } = schema.validate(req.body);
  if (error) return res.status(400).end();
  await Book.create(value);
  res.sendStatus(201);
});

app.post('/joi/result', async (req, res) => {
  const result = schema.validate(req.body);
  if (result.error) return res.status(400).end();
  await Book.create(result.value);
  res.sendStatus(201);
});

// A chain of express-validator only collects what is wrong.
const rules = [body('title').isString().isLength({ max: 80 }), body('pages').isInt()];

app.post('/collected/ignored', rules, async (req, res) => {
  await Book.create({ title: req.body.title, pages: req.body.pages });
  //                         ^^^^^^^^ finding: `pages`, `title` of the request's body go into `Book.create`
  res.sendStatus(201);
});

app.post('/collected/asked', rules, async (req, res) => {
  if (!validationResult(req).isEmpty()) return res.status(400).end();
  await Book.create({ title: req.body.title, pages: req.body.pages });
  res.sendStatus(201);
});

const valid = (req, res, next) => {
  const errors = validationResult(req);
  if (errors.isEmpty()) return next();
  res.status(422).json({ errors: errors.array() });
};
app.post('/collected/before', rules, valid, async (req, res) => {
  await Book.create({ title: req.body.title, pages: req.body.pages });
  res.sendStatus(201);
});

app.post('/collected/matched', rules, async (req, res) => {
  await Book.create(matchedData(req));
  res.sendStatus(201);
});
