const express = require('express');
const mongoose = require('mongoose');

const Member = mongoose.model('Member', new mongoose.Schema({ name: String, bio: String, role: String }));
const app = express();
app.use(express.json());

// What is taken from the request is listed where it is stored; what else reads a field of it stays as it is.
app.post('/members', async (req, res) => {
  const { body } = req;
  if (!body.name) return res.sendStatus(400);
  await Member.create(body);
  res.sendStatus(201);
});

app.post('/members/import', async (req, res) => {
  const data = req.body;
  if (typeof data.name !== 'string') return res.sendStatus(400);
  await Member.create({ name: data.name, bio: data.bio });
  res.sendStatus(201);
});

// What the server put in would be left out of a list.
app.post('/members/guest', async (req, res) => {
  const guest = req.body;
  guest.invitedBy = 'the desk';
  await Member.create(guest);
  res.sendStatus(201);
});

app.post('/members/checked', async (req, res) => {
  const data = req.body;
  complete(data);
  await Member.create(data);
  res.sendStatus(201);
});
