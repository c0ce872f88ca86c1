const express = require('express');
const libxmljs = require('libxmljs');
const app = express();
app.use(express.text({ type: ['application/xml', 'text/xml'] }));

app.post('/orders', (req, res) => {
  const doc = libxmljs.parseXml(req.body, { noent: true });
  res.json({ id: doc.get('//id').text() });
});

app.post('/orders-dtd', (req, res) => {
  const doc = libxmljs.parseXmlString(req.body, { noent: false, dtdload: false, nonet: false });
  res.json({ id: doc.root().text() });
});

app.post('/orders-safe', (req, res) => {
  const doc = libxmljs.parseXml(req.body);
  res.json({ id: doc.get('//id').text() });
});

app.post('/orders-explicit', (req, res) => {
  const doc = libxmljs.parseXml(req.body, { noent: false, nonet: true, noblanks: true });
  res.json({ id: doc.get('//id').text() });
});
