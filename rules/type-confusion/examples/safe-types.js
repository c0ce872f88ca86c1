// Somebody says that it is a text, or a list does no harm.
const fs = require('node:fs');
const path = require('node:path');
const express = require('express');
const { z } = require('zod');
const app = express();
app.use(express.json());

app.get('/typed', (req, res) => {
  const { name } = req.query;
  if (typeof name !== 'string' || name.includes('..')) return res.sendStatus(400);
  fs.createReadStream('/srv/files/' + name).pipe(res);
});

app.get('/converted', (req, res) => {
  const name = String(req.query.name);
  if (name.includes('..')) return res.sendStatus(400);
  fs.createReadStream('/srv/files/' + name).pipe(res);
});

app.get('/joined', (req, res) => {
  const { name } = req.query;
  if (name.includes('..')) return res.sendStatus(400);
  // `join` throws for a list.
  fs.createReadStream(path.join('/srv/files', name)).pipe(res);
});

app.get('/path/:name', (req, res) => {
  const { name } = req.params;
  if (name.includes('..')) return res.sendStatus(400);
  fs.createReadStream('/srv/files/' + name).pipe(res);
});

app.post('/schema', (req, res) => {
  const { name } = z.object({ name: z.string().max(80) }).parse(req.body);
  if (name.includes('..')) return res.sendStatus(400);
  fs.createReadStream('/srv/files/' + name).pipe(res);
});

app.get('/tags', (req, res) => {
  const tags = req.query.tags ?? [];
  res.json({ isNew: tags.includes('new'), position: tags.indexOf('old') });
});

module.exports = app;
