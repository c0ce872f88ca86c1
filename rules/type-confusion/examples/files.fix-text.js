// `includes` of a list looks for an element.
const fs = require('node:fs');
const express = require('express');
const app = express();
app.use(express.json());

app.get('/files', (req, res) => {
  const name = String(req.query.name);
  if (name.includes('..')) return res.sendStatus(400);
  fs.createReadStream('/srv/files/' + name).pipe(res);
});

app.post('/files', (req, res) => {
  const { name } = req.body;
  if (name.indexOf('..') !== -1) return res.sendStatus(400);
  fs.writeFileSync(`/srv/files/${name}`, 'new');
  res.sendStatus(201);
});

module.exports = app;
