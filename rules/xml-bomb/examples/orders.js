// XML and YAML of requests, read without a limit.
const express = require('express');
const libxml = require('libxmljs2');
const yaml = require('js-yaml');

const app = express();
app.use(express.text({ type: ['*/xml', '*/yaml'] }));

app.post('/orders', (req, res) => {
  const order = libxml.parseXml(req.body, { huge: true });
  //                            ^^^^^^^^ finding high: The body of the request is read with all its entities or aliases
  res.json({ name: order.root().name() });
});

app.post('/manifests', (req, res) => {
  const manifest = yaml.load(req.body);
  //                         ^^^^^^^^ finding low: The body of the request is read with all its entities or aliases
  //                         ^^^^^^^^ finding [unsafe-deserialization]: is turned into objects that may hold code, if the version of the library is an old one
  res.json(manifest);
});

module.exports = app;
