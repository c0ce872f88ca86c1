const express = require('express');
const mongoose = require('mongoose');

const Member = mongoose.model('Member', new mongoose.Schema({ name: String, password: String }));
const schema = new mongoose.Schema({ name: String, password: String });
schema.set('toJSON', {
  transform: (document, shown) => {
    delete shown.password;
    return shown;
  },
});
const Reader = mongoose.model('Reader', schema);
const app = express();

app.get('/rest/:id', async (req, res) => {
  const { password, ...shown } = (await Member.findOne({ _id: String(req.params.id), owner: req.user.id })).toObject();
  res.json(shown);
});

app.get('/deleted/:id', async (req, res) => {
  const member = (await Member.findOne({ _id: String(req.params.id), owner: req.user.id })).toObject();
  delete member.password;
  res.json(member);
});

app.get('/narrow/:id', async (req, res) => {
  const member = await Member.findOne({ _id: String(req.params.id), owner: req.user.id }).select('-password');
  res.json({ ...member.toObject(), url: '/members' });
});

app.get('/over/:id', async (req, res) => {
  const member = await Member.findOne({ _id: String(req.params.id), owner: req.user.id });
  res.json({ ...member.toObject(), password: undefined });
});

app.get('/readers/:id', async (req, res) => {
  const reader = await Reader.findOne({ _id: String(req.params.id), owner: req.user.id });
  res.json({ ...reader.toJSON(), url: '/readers' });
});

app.listen(3000);
