const express = require('express');
const mongoose = require('mongoose');

const Reader = mongoose.model('Reader', new mongoose.Schema({ name: String, password: String }));
const app = express();
app.use(express.urlencoded({ extended: false }));

app.post('/readers', (req, res) => {
  const reader = new Reader();
  reader.name = String(req.body.name);
  reader.password = String(req.body.password);
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `password` is stored as it was typed
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^ refused hash: The project has no library that hashes passwords. Add one, such as argon2, first.
  reader.save(() => res.sendStatus(201));
});

app.post('/readers/checked', (req, res) => {
  const reader = new Reader();
  reader.password = String(req.body.password);
  // It is only held against the schema, and never saved.
  res.json({ valid: !reader.validateSync() });
});
module.exports = app;
