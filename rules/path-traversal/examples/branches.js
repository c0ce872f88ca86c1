const { readFile, writeFile } = require('node:fs/promises');
const path = require('node:path');
const express = require('express');

const app = express();
const root = '/srv/backups';

app.put('/backups/:name', express.text(), async (req, res) => {
  let file = '';
  if (req.params.name === 'all') {
    file = root + path.sep + 'all.bak';
  } else {
    file = root + path.sep + 'one-' + req.query.part;
    await writeFile(file, req.body);
    //              ^^^^ finding: becomes part of a file path
  }
  res.sendStatus(204);
});

module.exports = app;
