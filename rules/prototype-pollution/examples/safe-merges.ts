// Merges that look at the names, that make new objects, or that get no object of the request.
import express from 'express';
import { z } from 'zod';

type Tree = Record<string, any>;

function filtered(target: Tree, source: Tree): Tree {
  for (const key of Object.keys(source)) {
    if (key === '__proto__' || key === 'constructor') continue;
    if (source[key] && typeof source[key] === 'object') filtered((target[key] ??= {}), source[key]);
    else target[key] = source[key];
  }
  return target;
}

function known(target: Tree, source: Tree): Tree {
  for (const key in source) {
    if (!Object.prototype.hasOwnProperty.call(target, key)) continue;
    if (typeof source[key] === 'object') known(target[key], source[key]);
    else target[key] = source[key];
  }
  return target;
}

/** Every object is made anew: only the new one gets another prototype. */
function merged(left: Tree, right: Tree): Tree {
  const result: Tree = { ...left };
  for (const key in right)
    result[key] = typeof right[key] === 'object' ? merged(left[key] ?? {}, right[key]) : right[key];
  return result;
}

function plain(target: Tree, source: Tree): Tree {
  for (const key in source) {
    if (source[key] && typeof source[key] === 'object') plain(target[key], source[key]);
    else target[key] = source[key];
  }
  return target;
}

const Preferences = z.object({ theme: z.object({ dark: z.boolean() }), size: z.number() });
const preferences: Tree = { theme: { dark: false }, size: 1 };

const app = express();
app.use(express.json());

app.patch('/preferences', (req, res) => {
  filtered(preferences, req.body);
  known(preferences, req.body);
  const next = merged(preferences, req.body);
  plain(preferences, Preferences.parse(req.body));
  plain(preferences, { theme: { dark: req.body.dark === true }, name: String(req.body.name) });
  // The parser of queries leaves such names out.
  plain(preferences, req.query);
  res.json({ size: next.size });
});

export default app;
