const express = require('express');
const libxml = require('libxmljs2');
const { readFileSync } = require('node:fs');

const app = express();
app.use(express.text({ type: '*/xml' }));

app.post('/orders', (req, res) => {
  const order = libxml.parseXml(req.body);
  res.json({ name: order.root().name() });
});

app.post('/invoices', (req, res) => {
  const invoice = libxml.parseXml(req.body, { noent: false, nonet: true });
  res.json({ name: invoice.root().name() });
});

app.get('/own', (req, res) => {
  const own = libxml.parseXml(readFileSync('own.xml', 'utf8'), { noent: true });
  res.json({ name: own.root().name() });
});
