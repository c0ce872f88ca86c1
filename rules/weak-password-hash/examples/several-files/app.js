const express = require('express');
const { hashPassword } = require('./passwords');
const { users } = require('./users');

const app = express();

app.post('/login', async (req, res) => {
  const user = await users.byName(req.body.name);
  if (!user || user.hash !== hashPassword(req.body.password, user.salt)) return res.sendStatus(401);
  res.json({ name: user.name });
});
