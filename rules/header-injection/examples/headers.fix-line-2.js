// Headers whose names or values come from requests.
const express = require('express');

const app = express();
app.use(express.json());

app.get('/named', (req, res) => {
  res.setHeader(req.query.name, 'on');
  res.sendStatus(204);
});

app.get('/set', (req, res) => {
  const { name, value } = req.query;
  res.set(name, value);
  res.sendStatus(204);
});

app.get('/language', (req, res) => {
  res.setHeader('Content-Language', String(req.query.language).replace(/[\r\n]+/g, ' '));
  res.sendStatus(204);
});

app.get('/file', (req, res) => {
  res.header('Content-Disposition', `attachment; filename="${req.query.name}"`);
  res.sendStatus(204);
});

app.post('/trace', (req, res) => {
  res.append('X-Trace', req.body.trace.trim());
  res.sendStatus(204);
});

module.exports = app;
