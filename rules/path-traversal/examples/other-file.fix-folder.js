// Another path that the request names is no folder to stay in.
const express = require('express');
const fs = require('node:fs');
const path = require('node:path');

const app = express();
const uploads = path.resolve(process.env.UPLOADS);

app.get('/files', (req, res) => {
  const file = path.resolve(uploads, req.query.name);
  if (!file.startsWith(path.resolve(uploads) + path.sep)) {
    return res.status(400).json({ error: 'The path is not valid' });
  }
  const other = req.query.other;
  if (file !== other && !file.startsWith(uploads + path.sep)) return res.status(404).end();
  return fs.createReadStream(file).pipe(res);
});

module.exports = app;
