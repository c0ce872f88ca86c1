import fs from 'node:fs';
import path from 'node:path';
import express from 'express';

const app = express();
const DATA = path.resolve('data');
const PUBLIC = path.join(__dirname, 'public/');
const { ROOT = '/srv/files/' } = process.env;

app.get('/files', (req, res) => {
  const file = path.join(DATA, String(req.query.name));
  if (file !== DATA && !file.startsWith(DATA + path.sep)) return res.status(400).end();
  fs.createReadStream(file).pipe(res);
});

app.get('/pages', (req, res) => {
  const file = path.resolve(PUBLIC, String(req.query.name));
  if (!file.startsWith(PUBLIC)) return res.status(400).end();
  fs.createReadStream(file).pipe(res);
});

app.get('/reports', (req, res) => {
  const file = path.resolve(DATA, String(req.query.name));
  if (!file.startsWith(`${DATA}/`)) return res.status(400).end();
  fs.createReadStream(file).pipe(res);
});

// Whether the folder of the environment ends with a slash is not known.
app.get('/others', (req, res) => {
  const file = path.resolve(ROOT, String(req.query.name));
  if (!file.startsWith(ROOT)) return res.status(400).end();
  fs.createReadStream(file).pipe(res);
});
