const express = require('express');
const mongoose = require('mongoose');
const { requireAuth } = require('./auth');

const app = express();
app.use(express.json());

const userSchema = new mongoose.Schema({
  name: String,
  email: String,
  password: String,
  role: { type: String, enum: ['member', 'admin'], default: 'member' },
  isVerified: { type: Boolean, default: false },
});
const User = mongoose.model('User', userSchema);

// A form for signing up: whoever adds `"role": "admin"` is one.
app.post('/signup', async (req, res) => {
  const user = await User.create(req.body);
  res.status(201).json({ id: user.id });
});

app.patch('/me', requireAuth, async (req, res) => {
  await User.findByIdAndUpdate(req.user.id, { $set: {
    name: req.body.name,
    email: req.body.email,
    password: req.body.password,
  } });
  res.sendStatus(204);
});

app.post('/members', requireAuth, async (req, res) => {
  const user = new User({ ...req.body, invitedBy: req.user.id });
  await user.save();
  res.status(201).json({ id: user.id });
});

// What is written before the spread does not hold.
app.put('/me', requireAuth, async (req, res) => {
  await User.updateOne({ _id: req.user.id }, { role: 'member', ...req.body });
  res.sendStatus(204);
});

app.patch('/me/profile', requireAuth, async (req, res) => {
  const user = await User.findById(req.user.id);
  Object.assign(user, req.body);
  await user.save();
  res.sendStatus(204);
});

// One field is left out, another one is forgotten.
app.patch('/me/settings', requireAuth, async (req, res) => {
  const { role, password, ...changes } = req.body;
  const user = await User.findById(req.user.id);
  user.set(changes);
  await user.save();
  res.sendStatus(204);
});
