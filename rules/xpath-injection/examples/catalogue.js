// Paths in an XML document that are put together by hand.
const { readFileSync } = require('node:fs');
const { DOMParser } = require('@xmldom/xmldom');
const express = require('express');
const libxml = require('libxmljs2');
const xpath = require('xpath');

const app = express();
app.use(express.json());
const document = new DOMParser().parseFromString(readFileSync('users.xml', 'utf8'), 'text/xml');

app.post('/login', (req, res) => {
  const nodes = xpath.select(`//user[name='${req.body.name}' and password='${req.body.password}']`, document);
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of an XPath expression
  res.json({ ok: nodes.length > 0 });
});

app.get('/books', (req, res) => {
  const expression = '//book[title="' + req.query.title + '"]';
  res.json({ found: xpath.select1(expression, document) !== undefined });
  //                              ^^^^^^^^^^ finding: becomes part of an XPath expression
});

app.get('/prices/:id', (req, res) => {
  const catalogue = libxml.parseXml(readFileSync('books.xml', 'utf8'));
  res.json({ price: catalogue.get(`//book[@id='${req.params.id}']/price`)?.text() });
  //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of an XPath expression
});
