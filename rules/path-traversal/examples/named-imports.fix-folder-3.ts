import { readFile, unlink } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import express from 'express';

const app = express();
const root = process.env.BOOKS ?? '/srv/books';

// Both uses of the path are repaired where it is made.
app.delete('/books/:name', async (req, res) => {
  const file = join(root, `${req.params.name}.txt`);
  const text = await readFile(file, 'utf8');
  await unlink(file);
  res.send(text);
});

app.get('/covers/:name', async (req, res) => {
  const cover = resolve(root, 'covers', req.params.name);
  if (!cover.startsWith(resolve(root, 'covers') + sep)) {
    return res.status(400).json({ error: 'The path is not valid' });
  }
  res.send(await readFile(cover));
});
