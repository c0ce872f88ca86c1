const express = require('express');
const fs = require('node:fs');
const path = require('node:path');

const app = express();
const folder = process.env.COPIES;

// `copy-` and what follows would have to be a folder for `..` to lead out of it; Windows does not ask for that.
app.get('/copies/:name', (req, res) => {
  fs.readFile(folder + path.sep + 'copy-' + req.params.name, (error, data) => res.send(data));
});

// `join` works it out by itself.
app.get('/notes/:name', (req, res) => {
  const filePath = path.resolve(path.join(folder, `note-${req.params.name}`));
  if (!filePath.startsWith(path.resolve(folder) + path.sep)) {
    return res.status(400).json({ error: 'The path is not valid' });
  }
  fs.readFile(filePath, (error, data) => res.send(data));
});

app.listen(3000);
