// The hash takes the place of the password in the object that is stored.
const bcrypt = require('bcrypt');
const express = require('express');
const { create, add } = require('./users');

const app = express();
app.use(express.json());

app.post('/admin/users', async (req, res) => {
  if (String(req.body.password).length < 12) return res.status(400).end();
  req.body.password = await bcrypt.hash(req.body.password, 12);
  await create(req.body);
  //           ^^^^^^^^ finding [unvalidated-input] medium: `email` of the request's body
  res.status(201).end();
});

app.post('/users', async (req, res) => {
  if (String(req.body.password).length < 12) return res.status(400).end();
  await add({ email: req.body.email, password: req.body.password });
  res.status(201).end();
});

app.listen(3000);
