const express = require('express');
const mongoose = require('mongoose');
const bcrypt = require('bcryptjs');
const User = require('./user');
const Member = require('./member');
const app = express();
app.use(express.json());

app.post('/register', async (req, res) => {
  const user = new User({ email: req.body.email, password: req.body.password });
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is stored as it was typed
  //                             ^^^^^^^^ finding [unvalidated-input]: `email`, `password` of the request's body go into `new User` without validation
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hash: There would be a new finding: `POST /members` takes passwords of any length. Ask for at least 8, and refuse those that are on lists of stolen ones.
  await user.save();
  res.status(201).json({ id: user.id });
});

app.post('/register-2', async (req, res) => {
  const { email, password } = req.body;
  //                          ^^^^^^^^ finding [unvalidated-input]: `email`, `password` of the request's body go into `User.create` without validation
  const user = await User.create({ email, password });
  //                             ^^^^^^^^^^^^^^^^^^^ finding: is stored as it was typed
  //                             ^^^^^^^^^^^^^^^^^^^ refused hash: There would be a new finding: `POST /members` takes passwords of any length. Ask for at least 8, and refuse those that are on lists of stolen ones.
  res.status(201).json({ id: user.id });
});

app.post('/register-hashed', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^ finding [weak-password-policy]: takes passwords of any length
  const { email, password } = req.body;
  //                          ^^^^^^^^ finding [unvalidated-input]: of the request's body goes into `User.create` without validation
  const user = await User.create({ email, password: await bcrypt.hash(password, 12) });
  res.status(201).json({ id: user.id });
});

app.post('/members', async (req, res) => {
//<^^^^^^^^^^^^^^^^ finding [weak-password-policy]: takes passwords of any length
  const member = await Member.create({ email: req.body.email, password: req.body.password });
  //                                          ^^^^^^^^ finding [unvalidated-input]: `email`, `password` of the request's body go into `Member.create` without validation
  res.status(201).json({ id: member.id });
});

app.put('/password', async (req, res) => {
  await User.findByIdAndUpdate(req.user.id, { password: req.body.newPassword });
  //                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is stored as it was typed
  //                                                    ^^^^^^^^ finding [unvalidated-input]: of the request's body goes into `User.findByIdAndUpdate` without validation
  //                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hash: There would be a new finding: `PUT /password` takes passwords of any length. Ask for at least 8, and refuse those that are on lists of stolen ones.
  res.sendStatus(204);
});
