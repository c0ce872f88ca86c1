// XML of requests that is read with its entities.
const express = require('express');
const libxml = require('libxmljs');
const libxml2 = require('libxmljs2');

const app = express();
app.use(express.text({ type: '*/xml' }));

app.post('/orders', (req, res) => {
  const order = libxml.parseXml(req.body, { noent: true });
  res.json({ name: order.root().name() });
});

app.post('/invoices', (req, res) => {
  const options = { noent: true, noblanks: true };
  const invoice = libxml2.parseXmlString(req.body.toString(), options);
  res.json({ name: invoice.root().name() });
});

app.get('/preview', (req, res) => {
  const preview = libxml2.parseXml(`<preview>${req.query.text}</preview>`, { dtdload: false });
  res.json({ name: preview.root().name() });
});
