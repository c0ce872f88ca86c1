// A cast around the path, and a folder in parentheses.
import { readFile } from 'node:fs/promises';
import express from 'express';

const app = express();
const root = process.env.FILES ?? '/srv/files';

app.get('/config/:name', async (req, res) => {
  res.type('text/plain').send(await readFile(`config/${req.params.name}` as string, 'utf8'));
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
});

app.get('/public/:name', async (req, res) => {
  res.type('text/plain').send(await readFile((root) + '/public/' + req.params.name, 'utf8'));
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
});
