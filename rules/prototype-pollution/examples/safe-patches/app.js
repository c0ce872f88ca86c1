const express = require('express');
const { applyPatch } = require('fast-json-patch');
const { mutate } = require('mixme');
const { dset } = require('dset');

const app = express();
app.use(express.json());
const settings = { colours: {} };

app.patch('/settings', (req, res) => {
  applyPatch(settings, req.body);
  mutate(settings, req.body.extra);
  dset(settings, req.body.path, req.body.value);
  res.sendStatus(204);
});
module.exports = app;
