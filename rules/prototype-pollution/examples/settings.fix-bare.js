// Settings that are kept below two names of the request.
const express = require('express');
const app = express();
app.use(express.json());

const settings = Object.create(null);

app.put('/settings/:section/:name', (req, res) => {
  const { section, name } = req.params;
  if (!settings[section]) settings[section] = {};
  settings[section][name] = req.body.value;
  res.sendStatus(204);
});

const counters = { total: {} };

app.post('/hits', (req, res) => {
  const page = req.body.page;
  counters[page] ??= {};
  counters[page].last = Date.now();
  const entry = counters[page] || (counters[page] = {});
  entry[req.body.kind] = 1;
  res.sendStatus(204);
});

module.exports = app;
