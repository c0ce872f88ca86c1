// The password is hashed to be compared with what a store holds that is not there.
const crypto = require('node:crypto');
const express = require('express');
const users = require('./users');

const app = express();
app.use(express.json());

app.post('/second-factor/deactivate', async (req, res) => {
  const { name, password } = req.body;
  if (password.length < 1) return res.sendStatus(400);
  const user = await users.byName(name);
  const hash = crypto.pbkdf2Sync(password, user.salt, 600000, 64, 'sha512');
  if (!crypto.timingSafeEqual(hash, user.hash)) return res.sendStatus(403);
  await users.updateSecondFactor(user, null);
  res.sendStatus(204);
});
