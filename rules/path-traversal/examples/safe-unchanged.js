// A name that is its own last part holds no folder, whoever asks; a name without other signs has none, either.
const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();
const root = path.join(__dirname, 'releases');

const isSegment = (name) =>
  typeof name === 'string' && name.length > 0 && name !== '.' && name !== '..' && path.basename(name) === name;

app.get('/releases', (req, res) => {
  const { program, machine } = req.query;
  if (!isSegment(program) || !isSegment(machine)) return res.status(400).end();
  const folder = path.join(root, program, machine);
  let names;
  try {
    names = fs.readdirSync(folder);
  } catch {
    return res.status(404).end();
  }
  res.json(names);
});

app.get('/notes', (req, res) => {
  const { name } = req.query;
  const cleaned = String(name).replace(/[^\w-]/g, '');
  if (cleaned !== name) return res.status(400).end();
  res.sendFile(path.join(root, `${name}.md`));
});

app.listen(3000);
