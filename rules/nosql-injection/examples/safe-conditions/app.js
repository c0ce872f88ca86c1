// Texts and numbers are no operators. In Express 5, queries are flat, and paths are always texts.
const express = require('express');
const { body, validationResult } = require('express-validator');
const { isValidObjectId } = require('mongoose');
const { z } = require('zod');
const User = require('./user');

const app = express();
app.use(express.json());
const Login = z.object({ email: z.string().email(), age: z.number() });

app.post('/cast', async (req, res) => {
  const count = await User.countDocuments({ email: String(req.body.email) });
  res.json({ count });
});

app.post('/checked', async (req, res) => {
  const { email } = req.body;
  if (typeof email !== 'string') return res.sendStatus(400);
  return res.json({ count: await User.countDocuments({ email }) });
});

app.post('/equals', async (req, res) => {
  res.json({ count: await User.countDocuments({ email: { $eq: req.body.email } }) });
});

app.post('/any-of', async (req, res) => {
  res.json({ count: await User.countDocuments({ email: { $in: req.body.emails } }) });
});

app.post('/schema', async (req, res) => {
  const { email, age } = Login.parse(req.body);
  res.json({ count: await User.countDocuments({ email, age }) });
});

app.post('/chain', body('email').isEmail(), async (req, res) => {
  if (!validationResult(req).isEmpty()) return res.sendStatus(400);
  return res.json({ count: await User.countDocuments({ email: req.body.email }) });
});

app.post('/method', async (req, res) => {
  res.json({ count: await User.countDocuments({ email: req.body.email.trim().toLowerCase() }) });
});

app.post('/joined', async (req, res) => {
  res.json({ count: await User.countDocuments({ email: `${req.body.name}@example.com` }) });
});

app.post('/number', async (req, res) => {
  res.json({ count: await User.countDocuments({ age: Number(req.body.age) }) });
});

app.post('/id', async (req, res) => {
  const { id } = req.body;
  if (!isValidObjectId(id)) return res.sendStatus(400);
  return res.json({ count: await User.countDocuments({ _id: id }) });
});

app.get('/users/:name', async (req, res) => {
  res.json({ count: await User.countDocuments({ name: req.params.name }) });
});

app.get('/users', async (req, res) => {
  res.json({ count: await User.countDocuments({ name: req.query.name }) });
});

app.get('/me', async (req, res) => {
  res.json({ count: await User.countDocuments({ token: req.get('x-token') }) });
});
