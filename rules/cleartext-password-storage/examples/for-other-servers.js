const express = require('express');
const mongoose = require('mongoose');

const app = express();
app.use(express.json());

const Outbox = mongoose.model(
  'Outbox',
  new mongoose.Schema({ name: String, smtp: { host: String, port: Number, user: String, password: String } }),
);
const Reader = mongoose.model('Reader', new mongoose.Schema({ local: { email: String, password: String } }));

// The service signs in at the other server with it, so a hash is no use.
app.post('/outboxes', async (req, res) => {
  const outbox = new Outbox(req.body);
  //                        ^^^^^^^^ finding low: `smtp.password` is stored as it was typed
  //                        ^^^^^^^^ finding [unvalidated-input] medium: The whole body of the request goes into
  //                        ^^^^^^^^ refused hash: The project has no library that hashes passwords
  await outbox.save();
  res.sendStatus(201);
});

app.post('/readers', async (req, res) => {
  const reader = new Reader(req.body);
  //                        ^^^^^^^^ finding high: `local.password` is stored as it was typed
  //                        ^^^^^^^^ finding [unvalidated-input] medium: The whole body of the request goes into
  //                        ^^^^^^^^ refused hash: The project has no library that hashes passwords
  await reader.save();
  res.sendStatus(201);
});

const Backup = mongoose.model(
  'Backup',
  new mongoose.Schema({ name: String, share: String, folder: String, user: String, password: String }),
);

app.post('/backups', async (req, res) => {
  const backup = new Backup(req.body);
  //                        ^^^^^^^^ finding low: `password` is stored as it was typed
  //                        ^^^^^^^^ finding [unvalidated-input] medium: The whole body of the request goes into
  //                        ^^^^^^^^ refused hash: The project has no library that hashes passwords
  await backup.save();
  res.sendStatus(201);
});

app.listen(3000);
