const express = require('express');
const mongoose = require('mongoose');

const Keystore = mongoose.model(
  'Keystore',
  new mongoose.Schema({ key: String, passphrase: String, cert: { data: String } }),
);
const app = express();
app.use(express.json());

app.post('/keystore/passphrase', async (req, res) => {
  const { passphrase } = req.body;
  const keystore = await Keystore.findOne().exec();
  keystore.passphrase = passphrase;
  //                    ^^^^^^^^^^ finding low: `passphrase` is stored as it was typed
  //                    ^^^^^^^^^^ refused hash: no library that hashes passwords
  await keystore.save();
  res.status(201).end();
});

app.listen(3000);
