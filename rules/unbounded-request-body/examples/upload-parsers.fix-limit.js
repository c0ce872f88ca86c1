// Parsers of uploads that take files of any size unless they are told a limit.
const busboy = require('busboy');
const express = require('express');
const fileUpload = require('express-fileupload');

const app = express();

app.use('/documents', fileUpload({ limits: { fileSize: 5 * 1024 * 1024 } }));
app.use('/temporary', fileUpload({ useTempFiles: true, tempFileDir: '/tmp/files' }));
app.use('/pictures', fileUpload({ limits: { fileSize: 1_000_000 } }));

app.post('/parts', (req, res) => {
  const parts = busboy({ headers: req.headers });
  parts.on('file', (name, file) => file.resume());
  parts.on('close', () => res.sendStatus(204));
  req.pipe(parts);
});

app.post('/limited', (req, res) => {
  const parts = busboy({ headers: req.headers, limits: { fileSize: 1_000_000, files: 3 } });
  parts.on('file', (name, file) => file.resume());
  parts.on('close', () => res.sendStatus(204));
  req.pipe(parts);
});

module.exports = app;
