// Paths that are kept in their folder.
const fs = require('fs');
const path = require('path');
const express = require('express');

const app = express();
app.use(express.json());
const root = path.resolve(__dirname, 'public');

app.get('/files/:name', (req, res) => {
  res.sendFile(req.params.name, { root });
});

app.get('/assets', (req, res) => {
  res.sendFile(req.query.file, { root: path.join(__dirname, 'assets'), dotfiles: 'deny' });
});

app.get('/last-part', (req, res) => {
  fs.createReadStream(path.join(root, path.basename(req.query.name))).pipe(res);
});

app.get('/resolved', (req, res) => {
  const file = path.resolve(root, req.query.name);
  if (!file.startsWith(root + path.sep)) return res.status(403).end();
  return res.sendFile(file);
});

const uploads = path.resolve(process.env.UPLOADS);
app.get('/folder-or-below', (req, res) => {
  const file = path.resolve(uploads, req.query.name);
  if (file !== uploads && !file.startsWith(uploads + path.sep)) return res.status(404).end();
  return fs.createReadStream(file).pipe(res);
});

app.get('/index-of', (req, res) => {
  const file = path.normalize(path.join(root, req.query.name));
  if (file.indexOf(root + path.sep) !== 0) {
    return res.status(400).json({ error: 'path' });
  }
  return fs.readFile(file, (error, data) => res.end(data));
});

app.get('/relative', (req, res) => {
  const file = path.resolve(root, req.query.name);
  const below = path.relative(root, file);
  if (below.startsWith('..') || path.isAbsolute(below)) return res.status(403).end();
  return fs.createReadStream(file).pipe(res);
});

app.get('/no-dots', (req, res) => {
  const name = String(req.query.name);
  if (name.includes('..')) return res.status(400).end();
  return fs.createReadStream(path.join(root, name)).pipe(res);
});

app.get('/cut', (req, res) => {
  const name = path.normalize(req.query.name).replace(/^(\.\.(\/|\\|$))+/, '');
  fs.createReadStream(path.join(root, name)).pipe(res);
});

app.get('/rooted', (req, res) => {
  fs.createReadStream(path.join(root, path.normalize(`/${req.query.name}`))).pipe(res);
});

app.get('/number', (req, res) => {
  fs.createReadStream(path.join(root, `${Number(req.query.page)}.html`)).pipe(res);
});

app.get('/list', (req, res) => {
  const pages = { home: 'index.html', about: 'about.html' };
  res.sendFile(path.join(root, pages[req.query.page] ?? 'index.html'));
});

app.get('/plain/:id', (req, res) => {
  if (!/^[\w-]+$/.test(req.params.id)) return res.status(400).end();
  return res.sendFile(path.join(root, `${req.params.id}.html`));
});

app.post('/notes', (req, res) => {
  fs.writeFileSync(path.join(root, 'notes.txt'), req.body.text);
  res.sendStatus(204);
});
