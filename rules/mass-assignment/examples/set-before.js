// What the handler sets itself is not the client's to set; everything else of the same object still is.
const express = require('express');
const mongoose = require('mongoose');
const { nanoid } = require('nanoid');

const Member = mongoose.model(
  'Member',
  new mongoose.Schema({ name: String, email: String, role: String, tags: [String] }),
);

const app = express();
app.use(express.json());

app.post('/guests', async (req, res) => {
  req.body.tags = ['guest'];
  const member = await Member.create(req.body);
  //                                 ^^^^^^^^ finding high: `role` of `Member`
  res.status(201).json({ id: member.id });
});

app.post('/visitors', async (req, res) => {
  if (req.query.visitor) req.body.role = 'visitor';
  const member = await Member.create(req.body);
  //                                 ^^^^^^^^ finding high: `role` of `Member`
  //                                 ^^^^^^^^ refused fields: The handler sets `role` itself in some cases
  res.status(201).json({ id: member.id });
});

app.post('/friends', async (req, res) => {
  req.body.role = req.body.role.toLowerCase();
  const member = await Member.create(req.body);
  //                                 ^^^^^^^^ finding high: `role` of `Member`
  //                                 ^^^^^^^^ refused fields: The handler sets `role` itself in some cases
  res.status(201).json({ id: member.id });
});

app.post('/readers', async (req, res) => {
  req.body.role = 'reader';
  const member = await Member.create(req.body);
  //                                 ^^^^^^^^ finding [unvalidated-input] medium: The whole body
  res.status(201).json({ id: member.id });
});

app.post('/writers', async (req, res) => {
  const body = req.body;
  //           ^^^^^^^^ finding [unvalidated-input] medium: The whole body
  body.role = ['writer'].join();
  const member = await Member.create(body);
  res.status(201).json({ id: member.id });
});

app.post('/printers', async (req, res) => {
  const body = { ...req.body };
  //                ^^^^^^^^ finding [unvalidated-input] medium: The whole body
  body.role = nanoid();
  const member = await Member.create(body);
  res.status(201).json({ id: member.id });
});
