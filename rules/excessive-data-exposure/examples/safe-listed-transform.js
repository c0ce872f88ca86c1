// What a document turns into is put together of the names on a list.
const express = require('express');
const mongoose = require('mongoose');

const shown = ['name', 'role'];
const shownToOwners = ['_id', 'createdAt'];

const userSchema = new mongoose.Schema({
  name: String,
  email: String,
  role: String,
  hashedPassword: String,
  resetToken: String,
});

userSchema.set('toJSON', {
  version: false,
  transform: function (document, stored, options) {
    const reply = {};
    let names = shown;
    if (options && options.isOwner) names = [...names, ...shownToOwners];
    for (const name of names) {
      reply[name] = stored[name];
    }
    return reply;
  },
});

const User = mongoose.model('User', userSchema);
const app = express();

app.get('/users/:id', async (req, res) => {
  const user = await User.findById(req.params.id);
  res.json({ user });
});

app.get('/users', async (req, res) => {
  const users = await User.find().then((found) => found.map((user) => user.toJSON({ isOwner: true })));
  res.json({ users });
});

app.listen(3000);
