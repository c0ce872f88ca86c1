// What was checked before by a function that throws, or whose answer was looked at, is one of the formats of the server.
const assert = require('node:assert');
const { exec } = require('node:child_process');
const express = require('express');

const app = express();
app.use(express.json());

const FORMATS = ['pdf', 'epub'];
const done = (res) => (error) => res.sendStatus(error ? 500 : 204);

app.post('/asserted', (req, res) => {
  assert(FORMATS.includes(req.body.format), 'unknown format');
  exec(`convert book.${req.body.format}`, done(res));
});

function invariant(value, message) {
  if (!value) throw new Error(message);
}

app.post('/invariant', (req, res) => {
  invariant(FORMATS.includes(req.body.format), 'unknown format');
  exec(`convert book.${req.body.format}`, done(res));
});

app.post('/errors', (req, res) => {
  const errors = [];
  if (!FORMATS.includes(req.body.format)) errors.push('format');
  if (errors.length > 0) return res.status(400).json({ errors });
  return exec(`convert book.${req.body.format}`, done(res));
});

function faultsOf(body) {
  const faults = [];
  if (!FORMATS.includes(body.format)) faults.push('format');
  return faults;
}

app.post('/faults', (req, res) => {
  const faults = faultsOf(req.body);
  if (faults.length) return res.status(400).json({ faults });
  return exec(`convert book.${req.body.format}`, done(res));
});

app.post('/flag', (req, res) => {
  let isKnown = false;
  if (FORMATS.includes(req.body.format)) isKnown = true;
  if (!isKnown) return res.sendStatus(400);
  return exec(`convert book.${req.body.format}`, done(res));
});

app.post('/message', (req, res) => {
  let message = '';
  if (!FORMATS.includes(req.body.format)) message = 'unknown format';
  if (message) return res.status(400).send(message);
  return exec(`convert book.${req.body.format}`, done(res));
});

function checkRequest(req) {
  if (!FORMATS.includes(req.body.format)) throw new Error('unknown format');
}

app.post('/request', (req, res) => {
  checkRequest(req);
  exec(`convert book.${req.body.format}`, done(res));
});

function checked(format) {
  if (!FORMATS.includes(format)) return { error: 'unknown format' };
  return { error: null };
}

app.post('/result', (req, res) => {
  const { error } = checked(req.body.format);
  if (error) return res.status(400).json({ error });
  return exec(`convert book.${req.body.format}`, done(res));
});
