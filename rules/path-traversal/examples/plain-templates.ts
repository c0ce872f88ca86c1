// Folders that are templates without holes, or stand in parentheses or under a cast.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';

const app = express();
const notes = process.env.NOTES;

app.get('/pages/:name', async (req, res) => {
  res.send(await readFile(join(`/srv/pages`, req.params.name), 'utf8'));
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
});

app.get('/config/:name', async (req, res) => {
  res.send(await readFile(('config/') + req.params.name, 'utf8'));
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
});

app.get('/notes/:name', async (req, res) => {
  res.send(await readFile(join(notes as string, req.params.name), 'utf8'));
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
});
