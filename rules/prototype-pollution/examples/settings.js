// Settings that are kept below two names of the request.
const express = require('express');
const app = express();
app.use(express.json());

const settings = {};

app.put('/settings/:section/:name', (req, res) => {
  const { section, name } = req.params;
  if (!settings[section]) settings[section] = {};
  settings[section][name] = req.body.value;
  //       ^^^^^^^ finding high: The path parameter `section` of the request names a property that is written into
  res.sendStatus(204);
});

const counters = { total: {} };

app.post('/hits', (req, res) => {
  const page = req.body.page;
  counters[page] ??= {};
  counters[page].last = Date.now();
  //       ^^^^ finding low: names a property that is written into
  //       ^^^^ refused bare: not one empty `{}`
  const entry = counters[page] || (counters[page] = {});
  //                     ^^^^ finding high: names a property that is written into
  //                     ^^^^ refused bare: not one empty `{}`
  entry[req.body.kind] = 1;
  res.sendStatus(204);
});

module.exports = app;
