// Files that are served by a name from the request.
const fs = require('fs');
const path = require('path');
const express = require('express');

const app = express();
app.use(express.json());
const uploads = path.join(__dirname, 'uploads');

app.get('/files/:name', (req, res) => {
  res.sendFile(path.join(uploads, req.params.name));
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
});

app.get('/download', (req, res) => {
  const file = req.query.file;
  res.download(`${uploads}/${file}`);
  //           ^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
});

app.get('/read', (req, res) => {
  fs.readFile('./data/' + req.query.name + '.txt', 'utf8', (error, text) => {
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
    if (error) return res.status(404).json({ error: 'not found' });
    res.json({ text });
  });
});

// `....//` becomes `../` when the dots in the middle are cut out.
app.get('/logs', (req, res) => {
  const name = req.query.name.replace('../', '');
  fs.createReadStream(path.resolve('/var/log/app', name)).pipe(res);
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
});

// The text starts with the folder, and still leads out of it: `/srv/public/../secrets`.
app.get('/public', (req, res) => {
  const wanted = decodeURIComponent(req.query.path);
  if (!wanted.startsWith('/srv/public/')) return res.status(403).end();
  return fs.createReadStream(wanted).pipe(res);
  //                         ^^^^^^ finding: is a file path
  //                         ^^^^^^ refused folder: The folder does not stand before the data.
});

app.delete('/files', (req, res) => {
  const { folder = 'tmp', name } = req.body;
  fs.unlinkSync([uploads, folder, name].join('/'));
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused folder: The folder does not stand before the data.
  res.sendStatus(204);
});

app.get('/page', (req, res) => {
  res.render(req.query.view, { title: 'Books' });
  //         ^^^^^^^^^^^^^^ finding: is a file path
  //         ^^^^^^^^^^^^^^ refused folder: The folder does not stand before the data.
});

module.exports = app;
