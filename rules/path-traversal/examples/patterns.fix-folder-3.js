// Patterns that let a slash through, or are only found somewhere in the name.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express from 'express';

const app = express();

app.get('/fonts/:name', async (req, res) => {
  const match = req.params.name.match(/^[\p{L}/.-]+$/u);
  if (!match) throw new Error('There is no such font.');
  res.send(await readFile(path.join('/srv/fonts', match[0])));
});

app.get('/sheets/:name', async (req, res) => {
  const { name } = req.params;
  if (!/[^/]+\.css$/.test(name)) {
    res.sendStatus(404);
    return;
  }
  res.type('css').send(await readFile(path.join('/srv/sheets', name)));
});

app.get('/parts/:name', async (req, res) => {
  const match = /^part-(.+)$/.exec(req.params.name);
  const filePath = path.resolve(path.join('/srv/parts', match[1]));
  if (!filePath.startsWith(path.resolve('/srv/parts') + path.sep)) {
    return res.status(400).json({ error: 'The path is not valid' });
  }
  res.send(await readFile(filePath));
});
