const express = require('express');
const mongoose = require('mongoose');

const Member = mongoose.model('Member', new mongoose.Schema({ name: String, password: String }));
const app = express();

app.get('/members/:id', async (req, res) => {
  const member = await Member.findOne({ _id: String(req.params.id), owner: req.user.id }).select('-password');
  res.json(member.toObject());
});

app.get('/cards/:id', async (req, res) => {
  const member = await Member.findOne({ _id: String(req.params.id), owner: req.user.id });
  res.json({ ...member.toJSON(), url: '/members' });
});

app.get('/copies/:id', async (req, res) => {
  const member = await Member.findOne({ _id: String(req.params.id), owner: req.user.id });
  res.json(Object.assign({}, member.toObject(), { url: '/members' }));
});

app.get('/members', async (req, res) => {
  const members = await Member.find({ owner: req.user.id }).limit(10);
  res.json({ members: members.map((each) => ({ ...each.toObject(), url: '/members' })) });
});

app.listen(3000);
