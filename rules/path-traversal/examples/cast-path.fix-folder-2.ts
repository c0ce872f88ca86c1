// A cast around the path, and a folder in parentheses.
import { readFile } from 'node:fs/promises';
import express from 'express';
import path from 'node:path';

const app = express();
const root = process.env.FILES ?? '/srv/files';

app.get('/config/:name', async (req, res) => {
  res.type('text/plain').send(await readFile(`config/${req.params.name}` as string, 'utf8'));
});

app.get('/public/:name', async (req, res) => {
  const filePath = path.resolve((root) + '/public/' + req.params.name);
  if (!filePath.startsWith(path.resolve((root) + '/public') + path.sep)) {
    return res.status(400).json({ error: 'The path is not valid' });
  }
  res.type('text/plain').send(await readFile(filePath, 'utf8'));
});
