// Readers that have a limit, or know no entities of the document; and files of one's own.
const fs = require('node:fs');
const express = require('express');
const { XMLParser } = require('fast-xml-parser');
const yaml = require('js-yaml');
const libxml = require('libxmljs2');
const xml2js = require('xml2js');
const YAML = require('yaml');

const app = express();
app.use(express.text({ type: ['*/xml', '*/yaml'] }));

app.post('/orders', async (req, res) => {
  const first = new XMLParser().parse(req.body);
  const second = await xml2js.parseStringPromise(req.body);
  const third = libxml.parseXml(req.body);
  res.json({ first, second, third: third.root().name() });
});

app.post('/manifests', (req, res) => {
  const settings = yaml.load(fs.readFileSync('settings.yml', 'utf8'));
  const numbers = yaml.load(String(Number(req.body)));
  res.json({ manifest: YAML.parse(req.body), limited: YAML.parse(req.body, { maxAliasCount: 50 }), settings, numbers });
});

module.exports = app;
