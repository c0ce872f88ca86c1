// The check lives in a function of its own: one that throws, one that gives a verdict, one that gives the path back.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import sanitize from 'sanitize-filename';
import { z } from 'zod';
import { assertInside, inside, isInside, root } from './paths.js';

const app = express();

app.get('/one', (req, res) => {
  const file = join(root, String(req.query.name));
  assertInside(file);
  createReadStream(file).pipe(res);
});

app.get('/two', (req, res) => {
  const file = join(root, String(req.query.name));
  if (!isInside(file)) {
    res.sendStatus(403);
    return;
  }
  createReadStream(file).pipe(res);
});

app.get('/three', (req, res) => {
  createReadStream(inside(String(req.query.name))).pipe(res);
});

app.get('/four', (req, res) => {
  createReadStream(join(root, sanitize(String(req.query.name)))).pipe(res);
});

const Params = z.object({ id: z.uuid() });

app.get('/five/:id', (req, res) => {
  const { id } = Params.parse(req.params);
  createReadStream(join(root, id)).pipe(res);
});
