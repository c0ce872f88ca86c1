const crypto = require('node:crypto');
const express = require('express');
const Joi = require('joi');

const app = express();
app.use(express.json());

app.get('/grid', (req, res) => {
  const size = Math.min(Number(req.query.size) || 10, 100);
  res.json(new Array(size).fill(0));
});

app.get('/line', (req, res) => {
  const length = Number(req.query.length);
  if (!Number.isInteger(length) || length < 1 || length > 80) return res.sendStatus(400);
  res.type('text').send('-'.repeat(length));
});

app.get('/random', (req, res) => {
  const size = Number(req.query.size);
  res.type('text').send(crypto.randomBytes(size > 64 ? 64 : size).toString('hex'));
});

const Delay = Joi.object({ delay: Joi.number().max(5000) });
app.get('/slow', (req, res) => {
  const { delay } = Joi.attempt(req.query, Delay);
  setTimeout(() => res.sendStatus(204), delay);
});

// No longer than what was sent.
app.post('/sum', (req, res) => {
  let sum = 0;
  for (let i = 0; i < req.body.values.length; i++) sum += Number(req.body.values[i]);
  res.json({ sum });
});

app.post('/marks', (req, res) => {
  const { ids } = req.body;
  res.json(new Array(ids.length).fill(false));
});

app.post('/names', (req, res) => {
  const names = new Set();
  for (const name of req.body.names) names.add(String(name));
  res.json(Array.from(names));
});

// Fixed, or one of a few.
app.get('/board', (req, res) => {
  const sizes = { small: 8, large: 16 };
  res.json(new Array(sizes[req.query.size] ?? 8).fill(0));
});

// A condition in the body of a loop over a list is not how often the loop runs.
app.get('/paths', (req, res) => {
  const found = [];
  for (const path of [].concat(req.query.path ?? [])) {
    let first = 0;
    for (const [index, part] of String(path).split('|').entries()) {
      if (part.startsWith('enc:')) {
        first = index;
        break;
      }
    }
    if (first > Number(req.query.from)) found.push(first);
  }
  res.json(found);
});
