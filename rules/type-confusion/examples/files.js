// `includes` of a list looks for an element.
const fs = require('node:fs');
const express = require('express');
const app = express();
app.use(express.json());

app.get('/files', (req, res) => {
  const name = req.query.name;
  if (name.includes('..')) return res.sendStatus(400);
  //  ^^^^ finding medium: The query `name` of the request may be a list, which passes this check and reaches `fs.createReadStream`
  fs.createReadStream('/srv/files/' + name).pipe(res);
});

app.post('/files', (req, res) => {
  const { name } = req.body;
  if (name.indexOf('..') !== -1) return res.sendStatus(400);
  //  ^^^^ finding medium: The body field `name` of the request may be a list
  //  ^^^^ refused text: no name of its own
  fs.writeFileSync(`/srv/files/${name}`, 'new');
  res.sendStatus(201);
});

module.exports = app;
