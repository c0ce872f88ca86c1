const express = require('express');
const bcrypt = require('bcrypt');
const rateLimit = require('express-rate-limit');
const mongoose = require('mongoose');

const User = mongoose.model('User', new mongoose.Schema({ email: String, hash: String }));
const app = express();
app.use(express.json());
app.use(rateLimit({ limit: 10 }));

app.post('/login', async (req, res) => {
  const user = await User.findOne({ email: String(req.body.email) });
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) {
    return res.status(401).json({ error: 'E-mail or password is wrong.' });
  }
  if (user.locked) return res.status(423).json({ error: 'Locked.' });
  res.json({ id: user.id });
});

// Two conditions with one answer.
app.post('/signin', async (req, res) => {
  const user = await User.findOne({ email: String(req.body.email) });
  if (!user) return res.status(401).json({ error: 'E-mail or password is wrong.' });
  const fits = await bcrypt.compare(req.body.password, user.hash);
  if (!fits) return res.status(401).json({ error: 'E-mail or password is wrong.' });
  res.json({ id: user.id });
});
