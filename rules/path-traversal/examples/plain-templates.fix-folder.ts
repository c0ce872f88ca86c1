// Folders that are templates without holes, or stand in parentheses or under a cast.
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import express from 'express';

const app = express();
const notes = process.env.NOTES;

app.get('/pages/:name', async (req, res) => {
  const filePath = resolve(join(`/srv/pages`, req.params.name));
  if (!filePath.startsWith(resolve(`/srv/pages`) + sep)) {
    return res.status(400).json({ error: 'The path is not valid' });
  }
  res.send(await readFile(filePath, 'utf8'));
});

app.get('/config/:name', async (req, res) => {
  res.send(await readFile(('config/') + req.params.name, 'utf8'));
});

app.get('/notes/:name', async (req, res) => {
  res.send(await readFile(join(notes as string, req.params.name), 'utf8'));
});
