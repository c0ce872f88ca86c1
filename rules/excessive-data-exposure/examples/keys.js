const express = require('express');
const mongoose = require('mongoose');

const Notification = mongoose.model(
  'Notification',
  new mongoose.Schema({ name: String, address: String, accessToken: String }),
);
const Share = mongoose.model('Share', new mongoose.Schema({ title: String, token: String }));
const Member = mongoose.model('Member', new mongoose.Schema({ name: String, resetToken: String }));
const app = express();

// Whoever set the token of a channel may look it up again.
app.get('/notifications', async (req, res) => {
  const notifications = await Notification.find().limit(20);
  res.json(notifications);
  //       ^^^^^^^^^^^^^ finding medium: `accessToken`
});

// It was made to be sent.
app.post('/shares', async (req, res) => {
  const share = await Share.create({ title: String(req.body.title), token: crypto.randomUUID() });
  res.json({ link: `/shares/${share.token}`, token: share.token });
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `Share.token`
});

app.get('/members', async (req, res) => {
  const members = await Member.find().limit(20);
  res.json(members);
  //       ^^^^^^^ finding high: `resetToken`
});

app.listen(3000);
