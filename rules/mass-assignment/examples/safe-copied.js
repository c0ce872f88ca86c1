const express = require('express');
const mongoose = require('mongoose');

const Member = mongoose.model('Member', new mongoose.Schema({ name: String, role: String }));
const app = express();
app.use(express.json());

app.patch('/list/:id', async (req, res) => {
  const member = await Member.findOne({ _id: String(req.params.id), owner: req.user.id });
  for (const key of ['name']) member[key] = req.body[key];
  await member.save();
  res.end();
});

app.patch('/listed/:id', async (req, res) => {
  const member = await Member.findOne({ _id: String(req.params.id), owner: req.user.id });
  const allowed = ['name'];
  for (const key of Object.keys(req.body)) if (allowed.includes(key)) member[key] = req.body[key];
  await member.save();
  res.end();
});

app.patch('/every/:id', async (req, res) => {
  const member = await Member.findOne({ _id: String(req.params.id), owner: req.user.id });
  const names = Object.keys(req.body);
  const allowed = ['name'];
  if (!names.every((each) => allowed.includes(each))) return res.sendStatus(400);
  names.forEach((each) => (member[each] = req.body[each]));
  await member.save();
  res.end();
});

app.patch('/own/:id', async (req, res) => {
  const member = await Member.findOne({ _id: String(req.params.id), owner: req.user.id });
  const changes = { name: req.body.name };
  for (const key in changes) member[key] = changes[key];
  await member.save();
  res.end();
});

app.listen(3000);
