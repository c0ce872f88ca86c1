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
    file = path.resolve(root + path.sep + 'one-' + req.query.part);
    if (!file.startsWith(path.resolve(root) + path.sep)) {
      return res.status(400).json({ error: 'The path is not valid' });
    }
    await writeFile(file, req.body);
  }
  res.sendStatus(204);
});

module.exports = app;
