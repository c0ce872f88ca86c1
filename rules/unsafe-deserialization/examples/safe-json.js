const express = require('express');
const serialize = require('node-serialize');

const app = express();
app.use(express.json());

app.get('/profile', (req, res) => {
  const profile = JSON.parse(Buffer.from(req.cookies.profile, 'base64').toString());
  res.json({ name: profile.name });
});

app.post('/export', (req, res) => {
  res.json({ text: serialize.serialize({ name: req.body.name }) });
});
