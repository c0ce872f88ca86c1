// A merge of one's own that goes into the depth.
import express from 'express';

type Tree = Record<string, any>;

function isObject(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(target: Tree, source: Tree): Tree {
  for (const key in source) {
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
  //                 ^^^^^^^^ finding high: The body of the request is merged into an object with all the names in it
  res.json({ ok: true });
});

app.post('/import', express.text(), (req, res) => {
  const read = JSON.parse(req.body);
  merge(preferences, read.preferences);
  //                 ^^^^^^^^^^^^^^^^ finding high: is merged into an object with all the names in it
  res.json({ ok: true });
});

export default app;
