// How far two numbers lie apart is limited, not how large they are.
const express = require('express');

const app = express();

function between(from, to) {
  const found = [];
  for (let at = from; at <= to; at++) found.push(at);
  return found;
}

app.get('/blocks', (req, res) => {
  const from = Number.parseInt(String(req.query.from), 10);
  const to = Number.parseInt(String(req.query.to), 10);
  if (from < 0 || to < from || to - from > 100) {
    res.sendStatus(400);
    return;
  }
  res.json(between(from, to));
});

app.get('/pages', (req, res) => {
  const from = Number(req.query.from);
  const to = Number(req.query.to);
  if (to - from > 50) return res.sendStatus(400);
  const found = [];
  for (let at = from; at <= to; at++) found.push(at);
  return res.json(found);
});
app.listen(3000);
