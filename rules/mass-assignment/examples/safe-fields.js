const express = require('express');
const mongoose = require('mongoose');
const Joi = require('joi');
const { requireAuth } = require('./auth');
const bcrypt = require('bcrypt');
const pick = require('./pick');

const app = express();
app.use(express.json());

const User = mongoose.model(
  'User',
  new mongoose.Schema({ name: String, email: String, password: String, role: String, tenantId: String }),
);
const Note = mongoose.model('Note', new mongoose.Schema({ title: String, text: String, tags: [String] }));

// The fields are listed, one by one or at once.
app.post('/users', async (req, res) => {
  const { name, email, password } = req.body;
  if (String(password).length < 12) return res.sendStatus(400);
  const user = await User.create({ name: String(name), email: String(email), password: await bcrypt.hash(String(password), 12) });
  res.status(201).json({ id: user.id });
});

app.patch('/users/:id', requireAuth, async (req, res) => {
  await User.updateOne({ _id: req.user.id }, { $set: pick(req.body, ['name', 'email']) });
  res.sendStatus(204);
});

// All that matters is left out, or comes after the spread.
app.put('/users/:id', requireAuth, async (req, res) => {
  const { role, tenantId, password, ...profile } = Joi.attempt(req.body, Joi.object());
  await User.updateOne({ _id: req.user.id }, profile);
  res.sendStatus(204);
});

app.post('/members', requireAuth, async (req, res) => {
  const Member = Joi.object({ name: Joi.string(), email: Joi.string().email(), password: Joi.string().min(12) });
  const value = await Member.validateAsync(req.body);
  await User.create({ ...value, password: await bcrypt.hash(value.password, 12), role: 'member', tenantId: req.user.tenantId });
  res.sendStatus(201);
});

// Other keys than the allowed ones are turned away first.
app.patch('/me', requireAuth, async (req, res) => {
  const updates = Object.keys(req.body);
  const allowed = ['name', 'email', 'password'];
  const isValid = updates.every((update) => allowed.includes(update));
  if (!isValid) return res.status(400).json({ error: 'Invalid updates' });
  const user = await User.findById(req.user.id);
  Object.assign(user, req.body);
  await user.save();
  res.sendStatus(204);
});

// One column that holds whatever the client keeps there.
const Settings = mongoose.model('Settings', new mongoose.Schema({ userId: String, data: Object }));
app.put('/settings', requireAuth, async (req, res) => {
  await Settings.updateOne({ userId: req.user.id }, { data: Joi.attempt(req.body, Joi.object().unknown()) });
  res.sendStatus(204);
});

// Nothing of a note is worth stealing, as long as its form is checked.
const NewNote = Joi.object({ title: Joi.string(), text: Joi.string() }).unknown(true);
app.post('/notes', requireAuth, async (req, res) => {
  await Note.create(await NewNote.validateAsync(req.body));
  res.sendStatus(201);
});
