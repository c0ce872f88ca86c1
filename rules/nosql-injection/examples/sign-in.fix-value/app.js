// `{"password": {"$ne": null}}` fits every user. In Express 4, `?name[$ne]=x` is an object, too.
const express = require('express');
const User = require('./user');

const app = express();
app.use(express.json());

app.post('/login', async (req, res) => {
  const { email, password } = req.body;
  if (!email || !password) return res.status(400).json({ error: 'missing' });
  const user = await User.findOne({ email: { $eq: email }, password: { $eq: password } });
  if (!user) return res.status(401).json({ error: 'wrong' });
  return res.json({ id: user.id });
});

app.get('/users', async (req, res) => {
  const count = await User.countDocuments({ name: req.query.name });
  res.json({ count });
});

app.post('/search', async (req, res) => {
  const found = await User.find(req.body).select('name').lean();
  res.json(found);
});

app.get('/filter', async (req, res) => {
  const filter = JSON.parse(req.query.filter);
  const found = await User.find({ ...filter, active: true }).select('name').lean();
  res.json(found);
});

app.post('/any', async (req, res) => {
  const conditions = [];
  conditions.push({ name: req.body.name });
  const count = await User.countDocuments({ $or: conditions });
  res.json({ count });
});

app.get('/where', async (req, res) => {
  const count = await User.countDocuments({ $where: `this.age > ${req.query.age}` });
  res.json({ count });
});

module.exports = app;
