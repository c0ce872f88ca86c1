// What is found by the path itself says nothing: every file is found by its path.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import express from 'express';

const app = express();
const counts = new Map<string, number>();

app.get('/pages/:name', async (req, res) => {
  const { name } = req.params;
  if (!existsSync(join('/srv/pages', name))) {
    res.sendStatus(404);
    return;
  }
  const filePath = resolve(join('/srv/pages', name));
  if (!filePath.startsWith(resolve('/srv/pages') + sep)) {
    return res.status(400).json({ error: 'The path is not valid' });
  }
  res.type('text').send(await readFile(filePath, 'utf8'));
});

app.get('/notes/:name', async (req, res) => {
  const { name } = req.params;
  // Nobody is turned away here.
  counts.set(name, (counts.get(name) ?? 0) + 1);
  res.type('text').send(await readFile(join('/srv/notes', name), 'utf8'));
});

app.get('/styles/:name', async (req, res) => {
  const { name } = req.params;
  if (!req.get(name)) {
    res.sendStatus(404);
    return;
  }
  res.type('css').send(await readFile(join('/srv/styles', name), 'utf8'));
});

// The middleware goes on either way.
const counted: express.RequestHandler = (req, _res, next) => {
  if (!counts.has(req.params.name as string)) counts.set(req.params.name as string, 0);
  next();
};

app.get('/sheets/:name', counted, async (req, res) => {
  res.type('text').send(await readFile(join('/srv/sheets', req.params.name), 'utf8'));
});
