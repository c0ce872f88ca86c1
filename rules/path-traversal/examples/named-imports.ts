import { readFile, unlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import express from 'express';

const app = express();
const root = process.env.BOOKS ?? '/srv/books';

// Both uses of the path are repaired where it is made.
app.delete('/books/:name', async (req, res) => {
  const file = join(root, `${req.params.name}.txt`);
  const text = await readFile(file, 'utf8');
//                            ^^^^ finding: becomes part of a file path
  await unlink(file);
//             ^^^^ finding: becomes part of a file path
  res.send(text);
});

app.get('/covers/:name', async (req, res) => {
  const cover = resolve(root, 'covers', req.params.name);
  res.send(await readFile(cover));
//                        ^^^^^ finding: becomes part of a file path
});
