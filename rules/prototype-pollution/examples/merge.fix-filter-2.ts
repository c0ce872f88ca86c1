// A merge of one's own that goes into the depth.
import express from 'express';

type Tree = Record<string, any>;

function isObject(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(target: Tree, source: Tree): Tree {
  for (const key in source) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue;
    if (isObject(source[key]) && isObject(target[key])) {
      merge(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}

const preferences: Tree = { theme: { dark: false } };

const app = express();
app.use(express.json());

app.patch('/preferences', (req, res) => {
  merge(preferences, req.body);
  res.json({ ok: true });
});

app.post('/import', express.text(), (req, res) => {
  const read = JSON.parse(req.body);
  merge(preferences, read.preferences);
  res.json({ ok: true });
});

export default app;
