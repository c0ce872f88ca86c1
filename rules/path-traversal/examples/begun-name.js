const express = require('express');
const fs = require('node:fs');
const path = require('node:path');

const app = express();
const folder = process.env.COPIES;

// `copy-` and what follows would have to be a folder for `..` to lead out of it; Windows does not ask for that.
app.get('/copies/:name', (req, res) => {
  fs.readFile(folder + path.sep + 'copy-' + req.params.name, (error, data) => res.send(data));
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The path parameter `name` of the request becomes part of a file path
});

// `join` works it out by itself.
app.get('/notes/:name', (req, res) => {
  fs.readFile(path.join(folder, `note-${req.params.name}`), (error, data) => res.send(data));
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The path parameter `name` of the request becomes part of a file path
});

app.listen(3000);
