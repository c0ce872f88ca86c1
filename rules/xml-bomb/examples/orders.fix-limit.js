// XML and YAML of requests, read without a limit.
const express = require('express');
const libxml = require('libxmljs2');
const yaml = require('js-yaml');

const app = express();
app.use(express.text({ type: ['*/xml', '*/yaml'] }));

app.post('/orders', (req, res) => {
  const order = libxml.parseXml(req.body, { huge: false });
  res.json({ name: order.root().name() });
});

app.post('/manifests', (req, res) => {
  const manifest = yaml.load(req.body);
  res.json(manifest);
});

module.exports = app;
