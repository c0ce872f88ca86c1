// What stands behind the last slash holds none; what stands before it may hold any.
const { readFile } = require('node:fs/promises');
const { join } = require('node:path');
const express = require('express');

const app = express();

app.get('/notes', async (request, response) => {
  const name = String(request.query.name);
  const end = name.lastIndexOf('/');
  response.send(await readFile(join('/data/notes', name.slice(end + 1)), 'utf8'));
});

app.get('/letters', async (request, response) => {
  const name = String(request.query.name);
  response.send(await readFile(join('/data/letters', name.substring(name.lastIndexOf('/') + 1)), 'utf8'));
});

app.get('/folders', async (request, response) => {
  const name = String(request.query.name);
  response.send(await readFile(join('/data', name.slice(0, name.lastIndexOf('/')), 'index.txt'), 'utf8'));
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
});

app.listen(3000);
