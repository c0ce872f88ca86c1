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
//                               ^^^^^^^^ finding [cleartext-password-storage] high: `password` is stored as it was typed. Store a hash that was made for passwords, such as Argon2id or bcrypt.
//                               ^^^^^^^^ finding high: The whole body of the request goes into `User.create`, so a client can set `role`, `isVerified` of `User`. Take only the fields that a
  res.status(201).json({ id: user.id });
});

app.patch('/me', requireAuth, async (req, res) => {
  await User.findByIdAndUpdate(req.user.id, { $set: req.body });
//                                          ^^^^^^^^^^^^^^^^^^ finding high: The whole body of the request goes into `User.findByIdAndUpdate`, so a client can set `role`, `isVerified` of `User`. Take only the
  res.sendStatus(204);
});

app.post('/members', requireAuth, async (req, res) => {
  const user = new User({ ...req.body, invitedBy: req.user.id });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding [cleartext-password-storage] high: `password` is stored as it was typed. Store a hash that was made for passwords, such as Argon2id or bcrypt.
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The whole body of the request goes into `new User`, so a client can set `role`, `isVerified` of `User`. Take only the fields that a
  await user.save();
  res.status(201).json({ id: user.id });
});

// What is written before the spread does not hold.
app.put('/me', requireAuth, async (req, res) => {
  await User.updateOne({ _id: req.user.id }, { role: 'member', ...req.body });
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding [cleartext-password-storage] high: `password` is stored as it was typed. Store a hash that was made for passwords, such as Argon2id or bcrypt.
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The whole body of the request goes into `User.updateOne`, so a client can set `role`, `isVerified` of `User`. Take only the fields that
  res.sendStatus(204);
});

app.patch('/me/profile', requireAuth, async (req, res) => {
  const user = await User.findById(req.user.id);
  Object.assign(user, req.body);
//                    ^^^^^^^^ finding high: The whole body of the request goes into `Object.assign`, so a client can set `role`, `isVerified` of `User`. Take only the fields that
  await user.save();
  res.sendStatus(204);
});

// One field is left out, another one is forgotten.
app.patch('/me/settings', requireAuth, async (req, res) => {
  const { role, password, ...changes } = req.body;
  const user = await User.findById(req.user.id);
  user.set(changes);
//         ^^^^^^^ finding high: The whole body of the request goes into `user.set`, so a client can set `isVerified` of `User`. Take only the fields that a client may
//         ^^^^^^^ refused fields: The data has a name of its own before it is stored; other code may read it.
  await user.save();
  res.sendStatus(204);
});
