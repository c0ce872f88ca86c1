const { createReadStream } = require('node:fs');
const { join, resolve } = require('node:path');
const express = require('express');
const isInside = require('path-is-inside');

const app = express();
const folder = resolve('files');

app.get('/files/*', (req, res) => {
  const path = resolve(join(folder, req.params[0]));
  if (!isInside(path, folder)) return res.sendStatus(400);
  createReadStream(path).pipe(res);
});

app.listen(3000);
