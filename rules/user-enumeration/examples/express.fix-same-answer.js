const express = require('express');
const bcrypt = require('bcrypt');
const jwt = require('jsonwebtoken');
const rateLimit = require('express-rate-limit');
const mongoose = require('mongoose');

const User = mongoose.model('User', new mongoose.Schema({ email: String, hash: String }));

const app = express();
app.use(express.json());
app.use(rateLimit({ windowMs: 60_000, limit: 10 }));

app.post('/login', async (req, res) => {
  const email = String(req.body.email);
  const { password } = req.body;
  const user = await User.findOne({ email });
  if (!user) {
    return res.status(401).json({ error: 'Wrong password' });
  }
  const isMatch = await bcrypt.compare(password, user.hash);
  if (!isMatch) {
    return res.status(401).json({ error: 'Wrong password' });
  }
  res.json({ token: jwt.sign({ sub: user.id }, process.env.KEY, { algorithm: 'HS256', expiresIn: '1h' }) });
});
