const express = require('express');
const mongoose = require('mongoose');
const _ = require('lodash');

const app = express();
app.use(express.json());
const User = mongoose.model('User', new mongoose.Schema({ name: String, role: String, isAdmin: Boolean }));

// One field that must not be set is left.
app.post('/register', async (req, res) => {
  await User.create(_.omit(req.body, ['isAdmin']));
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: so a client can set `role` of `User`
  res.status(201).end();
});
app.put('/register/:id', async (req, res) => {
  await User.findByIdAndUpdate(req.params.id, _.omit(req.body, '_id'));
//                                            ^^^^^^^^^^^^^^^^^^^^^^^ finding high: so a client can set `role`, `isAdmin` of `User`
  res.status(204).end();
});

// Here only fields are stored that a client may set, though nothing looks at their values.
const writable = ['name', 'mail'];

app.post('/register', async (req, res) => {
  const user = new User(_.pick(req.body, ['name', 'mail']));
//                             ^^^^^^^^ finding [unvalidated-input] medium: without validation
  await user.save();
  res.status(201).end();
});
app.post('/signup', async (req, res) => {
  await User.create(_.pick(req.body, writable));
//                         ^^^^^^^^ finding [unvalidated-input] medium: without validation
  res.status(201).end();
});
app.put('/register/:id', async (req, res) => {
  await User.findByIdAndUpdate(req.params.id, { $set: _.omit(req.body, 'role', ['isAdmin']) });
//                                                           ^^^^^^^^ finding [unvalidated-input] medium: without validation
  res.status(204).end();
});
app.patch('/register/:id', async (req, res) => {
  await User.findByIdAndUpdate(req.params.id, { ...req.body, role: 'member', isAdmin: false });
//                                                 ^^^^^^^^ finding [unvalidated-input] medium: without validation
  res.status(204).end();
});
