// Files that are served by a name from the request.
const fs = require('fs');
const path = require('path');
const express = require('express');

const app = express();
app.use(express.json());
const uploads = path.join(__dirname, 'uploads');

app.get('/files/:name', (req, res) => {
  res.sendFile(path.join(uploads, req.params.name));
});

app.get('/download', (req, res) => {
  const file = req.query.file;
  res.download(`${uploads}/${file}`);
});

app.get('/read', (req, res) => {
  const filePath = path.resolve('./data/' + req.query.name + '.txt');
  if (!filePath.startsWith(path.resolve('./data') + path.sep)) {
    return res.status(400).json({ error: 'The path is not valid' });
  }
  fs.readFile(filePath, 'utf8', (error, text) => {
    if (error) return res.status(404).json({ error: 'not found' });
    res.json({ text });
  });
});

// `....//` becomes `../` when the dots in the middle are cut out.
app.get('/logs', (req, res) => {
  const name = req.query.name.replace('../', '');
  fs.createReadStream(path.resolve('/var/log/app', name)).pipe(res);
});

// The text starts with the folder, and still leads out of it: `/srv/public/../secrets`.
app.get('/public', (req, res) => {
  const wanted = decodeURIComponent(req.query.path);
  if (!wanted.startsWith('/srv/public/')) return res.status(403).end();
  return fs.createReadStream(wanted).pipe(res);
});

app.delete('/files', (req, res) => {
  const { folder = 'tmp', name } = req.body;
  fs.unlinkSync([uploads, folder, name].join('/'));
  res.sendStatus(204);
});

app.get('/page', (req, res) => {
  res.render(req.query.view, { title: 'Books' });
});

module.exports = app;
