// Patterns that let a slash through, or are only found somewhere in the name.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express from 'express';

const app = express();

app.get('/fonts/:name', async (req, res) => {
  const match = req.params.name.match(/^[\p{L}/.-]+$/u);
  if (!match) throw new Error('There is no such font.');
  res.send(await readFile(path.join('/srv/fonts', match[0])));
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: becomes part of a file path
});

app.get('/sheets/:name', async (req, res) => {
  const { name } = req.params;
  if (!/[^/]+\.css$/.test(name)) {
    res.sendStatus(404);
    return;
  }
  res.type('css').send(await readFile(path.join('/srv/sheets', name)));
  //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: becomes part of a file path
});

app.get('/parts/:name', async (req, res) => {
  const match = /^part-(.+)$/.exec(req.params.name);
  res.send(await readFile(path.join('/srv/parts', match[1])));
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: becomes part of a file path
});
