const express = require('express');
const User = require('./user');

const app = express();
app.use(express.json());

// The definition of the entity refuses what is too short, before the hook hashes.
app.post('/signup', async (req, res) => {
  const user = await User.create({ email: String(req.body.email), password: String(req.body.password) });
  res.status(201).json({ id: user.id });
});
