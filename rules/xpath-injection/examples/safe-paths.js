const { readFileSync } = require('node:fs');
const { DOMParser } = require('@xmldom/xmldom');
const express = require('express');
const xpath = require('xpath');

const app = express();
const document = new DOMParser().parseFromString(readFileSync('users.xml', 'utf8'), 'text/xml');
const byName = xpath.parse('//user[name=$name]');

app.get('/variable', (req, res) => {
  const nodes = byName.select({ node: document, variables: { name: req.query.name } });
  res.json({ count: nodes.length });
});

app.get('/number', (req, res) => {
  const nodes = xpath.select(`//user[@id=${Number(req.query.id)}]`, document);
  res.json({ count: nodes.length });
});

app.get('/pattern', (req, res) => {
  if (!/^\w+$/.test(req.query.name)) return res.sendStatus(400);
  return res.json({ count: xpath.select(`//user[name='${req.query.name}']`, document).length });
});

app.get('/list', (req, res) => {
  const kind = req.query.kind === 'admin' ? 'admin' : 'user';
  res.json({ count: xpath.select(`//${kind}`, document).length });
});
