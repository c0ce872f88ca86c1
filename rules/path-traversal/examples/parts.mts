// Folders that are put together of several parts: the check has to speak of all of them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';

const app = express();
const root = process.cwd();

app.get('/reports/:name', async (req, res) => {
  res.send(await readFile(join(import.meta.dirname, 'files', 'reports', req.params.name)));
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
});

app.get('/invoices/:name', async (req, res) => {
  res.send(await readFile(`${root}/files/invoices/${req.params.name}`));
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
});

app.get('/letters/:name', async (req, res) => {
  res.send(await readFile(root + '/files/letters/' + req.params.name));
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
});

app.get('/notes/:name', async (req, res) => {
  res.send(await readFile(`${root}/${req.params.name}.md`));
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
});

app.get('/drafts/:name', async (req, res) => {
  res.send(await readFile(join(root, `drafts/${req.params.name}`)));
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
});

app.get('/scans/:name', async (req, res) => {
  const below = `scans/${req.params.name}`;
  res.send(await readFile(join(root, below)));
  //                      ^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
  //                      ^^^^^^^^^^^^^^^^^ refused folder: does not stand before the data
});

export default app;
