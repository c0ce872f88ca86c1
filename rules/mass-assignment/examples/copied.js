const express = require('express');
const mongoose = require('mongoose');

const Member = mongoose.model('Member', new mongoose.Schema({ name: String, role: String }));
const app = express();
app.use(express.json());

app.patch('/keys/:id', async (req, res) => {
  const member = await Member.findOne({ _id: String(req.params.id), owner: req.user.id });
  for (const key of Object.keys(req.body)) member[key] = req.body[key];
  //                                                     ^^^^^^^^ finding: so a client can set `role` of `Member`
  //                                                     ^^^^^^^^ refused fields: The data has a name of its own before it is stored; other code may read it.
  await member.save();
  res.end();
});

app.patch('/in/:id', async (req, res) => {
  const member = await Member.findOne({ _id: String(req.params.id), owner: req.user.id });
  for (const key in req.body) member[key] = req.body[key];
  //                                        ^^^^^^^^ finding: so a client can set `role` of `Member`
  //                                        ^^^^^^^^ refused fields: The data has a name of its own before it is stored; other code may read it.
  await member.save();
  res.end();
});

app.patch('/each/:id', async (req, res) => {
  const member = await Member.findOne({ _id: String(req.params.id), owner: req.user.id });
  Object.keys(req.body).forEach((key) => (member[key] = req.body[key]));
  //                                                    ^^^^^^^^ finding: so a client can set `role` of `Member`
  //                                                    ^^^^^^^^ refused fields: The data has a name of its own before it is stored; other code may read it.
  await member.save();
  res.end();
});

app.listen(3000);
