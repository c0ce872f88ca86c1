// Folders that are put together of several parts: the check has to speak of all of them.
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import express from 'express';

const app = express();
const root = process.cwd();

app.get('/reports/:name', async (req, res) => {
  const filePath = resolve(join(import.meta.dirname, 'files', 'reports', req.params.name));
  if (!filePath.startsWith(resolve(join(import.meta.dirname, 'files', 'reports')) + sep)) {
    return res.status(400).json({ error: 'The path is not valid' });
  }
  res.send(await readFile(filePath));
});

app.get('/invoices/:name', async (req, res) => {
  res.send(await readFile(`${root}/files/invoices/${req.params.name}`));
});

app.get('/letters/:name', async (req, res) => {
  res.send(await readFile(root + '/files/letters/' + req.params.name));
});

app.get('/notes/:name', async (req, res) => {
  res.send(await readFile(`${root}/${req.params.name}.md`));
});

app.get('/drafts/:name', async (req, res) => {
  res.send(await readFile(join(root, `drafts/${req.params.name}`)));
});

app.get('/scans/:name', async (req, res) => {
  const below = `scans/${req.params.name}`;
  res.send(await readFile(join(root, below)));
});

export default app;
