// Another path that the request names is no folder to stay in.
const express = require('express');
const fs = require('node:fs');
const path = require('node:path');

const app = express();
const uploads = path.resolve(process.env.UPLOADS);

app.get('/files', (req, res) => {
  const file = path.resolve(uploads, req.query.name);
  const other = req.query.other;
  if (file !== other && !file.startsWith(uploads + path.sep)) return res.status(404).end();
  return fs.createReadStream(file).pipe(res);
  //                         ^^^^ finding: The query `name` of the request becomes part of a file path
});

module.exports = app;
