// Texts out of which functions come.
const express = require('express');
const serialize = require('node-serialize');
const { deserialize } = require('serialize-to-js');

const app = express();
app.use(express.json());

app.get('/profile', (req, res) => {
  const text = Buffer.from(req.cookies.profile, 'base64').toString();
  const profile = serialize.unserialize(text);
  //                                    ^^^^ finding: is turned into objects that may hold code
  res.json({ name: profile.name });
});

app.post('/import', (req, res) => {
  const items = deserialize(req.body.items);
  //                        ^^^^^^^^^^^^^^ finding: is turned into objects that may hold code
  res.json({ count: items.length });
});
