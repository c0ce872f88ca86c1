const express = require('express');
const _ = require('lodash');

const app = express();
app.use(express.json());
const settings = { page: { size: 20 } };

// No package.json tells which version it is.
app.post('/settings', (req, res) => {
  _.merge(settings, req.body);
  //                ^^^^^^^^ finding: is merged into an object with all the names in it, if the version of the library is an old one
  res.end();
});

app.post('/page', (req, res) => {
  _.merge(settings, { page: { size: Number(req.body.size) } });
  res.end();
});
