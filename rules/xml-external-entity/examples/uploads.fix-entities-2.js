const express = require('express');
const { Parser } = require('node-expat');
const sax = require('sax');
const multer = require('multer');
const libxmljs = require('libxmljs2');
const app = express();
const upload = multer({ storage: multer.memoryStorage() });

app.post('/sax', express.text({ type: '*/*' }), (req, res) => {
  const names = [];
  const parser = sax.parser(true);
  parser.onopentag = (node) => names.push(node.name);
  parser.write(req.body).close();
  res.json(names);
});

app.post('/upload', upload.single('file'), (req, res) => {
  const doc = libxmljs.parseXml(req.file.buffer.toString('utf8'), { replaceEntities: true });
  res.send(doc.toString());
});

app.post('/upload-sax', express.text({ type: '*/*' }), async (req, res) => {
  const doc = await libxmljs.parseXmlAsync(req.body, { noent: false });
  res.send(doc.root().text());
});
