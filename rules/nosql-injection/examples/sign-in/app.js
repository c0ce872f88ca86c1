// `{"password": {"$ne": null}}` fits every user. In Express 4, `?name[$ne]=x` is an object, too.
const express = require('express');
const User = require('./user');

const app = express();
app.use(express.json());

app.post('/login', async (req, res) => {
  const { email, password } = req.body;
  if (!email || !password) return res.status(400).json({ error: 'missing' });
  const user = await User.findOne({ email, password });
  //                              ^^^^^^^^^^^^^^^^^^^ finding [cleartext-password-storage]: `password` is held against what was typed, so it is stored that way
  //                              ^^^^^^^^^^^^^^^^^^^ finding: becomes a condition of a query as it came, and an object in it is an operator
  if (!user) return res.status(401).json({ error: 'wrong' });
  return res.json({ id: user.id });
});

app.get('/users', async (req, res) => {
  const count = await User.countDocuments({ name: req.query.name });
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes a condition of a query as it came, and an object in it is an operator
  res.json({ count });
});

app.post('/search', async (req, res) => {
  const found = await User.find(req.body).select('name').lean();
  //                            ^^^^^^^^ finding: becomes the whole condition of a query
  //                            ^^^^^^^^ refused value: The condition is not written as an object with fields.
  res.json(found);
});

app.get('/filter', async (req, res) => {
  const filter = JSON.parse(req.query.filter);
  const found = await User.find({ ...filter, active: true }).select('name').lean();
  //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes a condition of a query as it came, and an object in it is an operator
  //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused value: The condition is not written as an object with fields.
  res.json(found);
});

app.post('/any', async (req, res) => {
  const conditions = [];
  conditions.push({ name: req.body.name });
  const count = await User.countDocuments({ $or: conditions });
  //                                      ^^^^^^^^^^^^^^^^^^^ finding: becomes a condition of a query as it came, and an object in it is an operator
  //                                      ^^^^^^^^^^^^^^^^^^^ refused value: The condition is not written as an object with fields.
  res.json({ count });
});

app.get('/where', async (req, res) => {
  const count = await User.countDocuments({ $where: `this.age > ${req.query.age}` });
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of code that the database runs
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused value: The finding would stay.
  res.json({ count });
});

module.exports = app;
