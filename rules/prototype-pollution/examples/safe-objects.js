// Names that cannot lead to the prototype, in the ways that people write it.
const express = require('express');
const app = express();
app.use(express.json());

const bySection = new Map();
const bare = Object.create(null);
const sections = { theme: {}, editor: {} };
const limits = {};
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

app.put('/map/:section/:name', (req, res) => {
  if (!bySection.has(req.params.section)) bySection.set(req.params.section, new Map());
  bySection.get(req.params.section).set(req.params.name, req.body.value);
  res.sendStatus(204);
});

app.put('/bare/:section/:name', (req, res) => {
  bare[req.params.section] ??= Object.create(null);
  bare[req.params.section][req.params.name] = req.body.value;
  res.sendStatus(204);
});

app.put('/known/:section/:name', (req, res) => {
  const { section, name } = req.params;
  if (!Object.hasOwn(sections, section)) return res.sendStatus(404);
  sections[section][name] = req.body.value;
  res.sendStatus(204);
});

app.put('/fixed/:section/:name', (req, res) => {
  const { section, name } = req.params;
  if (!['theme', 'editor'].includes(section)) return res.sendStatus(404);
  sections[section][name] = req.body.value;
  res.sendStatus(204);
});

app.put('/refused/:section/:name', (req, res) => {
  const { section, name } = req.params;
  if (section === '__proto__' || section === 'constructor' || section === 'prototype')
    return res.sendStatus(400);
  sections[section][name] = req.body.value;
  res.sendStatus(204);
});

app.put('/set/:section/:name', (req, res) => {
  const { section, name } = req.params;
  if (forbidden.has(section)) return res.sendStatus(400);
  sections[section][name] = req.body.value;
  res.sendStatus(204);
});

app.put('/prefixed/:user', (req, res) => {
  limits[`user:${req.params.user}`] ??= {};
  limits[`user:${req.params.user}`].size = Number(req.body.size);
  const row = Number(req.params.user);
  limits[row] ??= {};
  limits[row].size = 3;
  // One level only: that is the prototype of this one object.
  limits[req.params.user] = { size: 4 };
  res.sendStatus(204);
});

const connections = { main: { name: 'main' } };

app.param('database', (req, res, next, id) => {
  // What is read by a name of the request is kept, and not written into.
  req.connection = connections[id];
  req.database = connections[id].name;
  next();
});

module.exports = app;
