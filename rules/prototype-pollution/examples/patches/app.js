const express = require('express');
const { applyPatch } = require('fast-json-patch');
const { mutate } = require('mixme');
const { dset } = require('dset');

const app = express();
app.use(express.json());
const settings = { colours: {} };

app.patch('/settings', (req, res) => {
  applyPatch(settings, req.body);
  //                   ^^^^^^^^ finding: is the path of the property that is written
  mutate(settings, req.body.extra);
  //               ^^^^^^^^^^^^^^ finding: is merged into an object with all the names in it
  dset(settings, req.body.path, req.body.value);
  //             ^^^^^^^^^^^^^ finding: is the path of the property that is written
  res.sendStatus(204);
});
module.exports = app;
