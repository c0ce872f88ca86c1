import fs from 'node:fs';
import path from 'node:path';
import express from 'express';

const app = express();
const DATA = path.resolve('data');
const PUBLIC = path.join(__dirname, 'public');

// `/srv/data-old/keys.txt` starts with `/srv/data`, too.
app.get('/files', (req, res) => {
  const file = path.resolve(path.join(DATA, String(req.query.name)));
  if (!file.startsWith(path.resolve(DATA) + path.sep)) {
    return res.status(400).json({ error: 'The path is not valid' });
  }
  if (!file.startsWith(DATA)) return res.status(400).end();
  fs.createReadStream(file).pipe(res);
});

app.get('/pages', (req, res) => {
  const file = path.resolve(PUBLIC, String(req.query.name));
  if (file.startsWith(PUBLIC)) fs.createReadStream(file).pipe(res);
});
