// Checks whose outcome nobody looks at, or that ask for something else.
const { exec } = require('node:child_process');
const express = require('express');

const app = express();
app.use(express.json());

const FORMATS = ['pdf', 'epub'];
const done = (res) => (error) => res.sendStatus(error ? 500 : 204);

function warn(value, message) {
  if (!value) console.warn(message);
}

app.post('/warned', (req, res) => {
  warn(FORMATS.includes(req.body.format), 'unknown format');
  exec(`convert book.${req.body.format}`, done(res));
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The body field `format` of the request becomes part
});

app.post('/errors', (req, res) => {
  const errors = [];
  if (!FORMATS.includes(req.body.format)) errors.push('format');
  if (errors.length > 1) return res.status(400).json({ errors });
  return exec(`convert book.${req.body.format}`, done(res));
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The body field `format` of the request becomes part
});

app.post('/flag', (req, res) => {
  let isKnown = false;
  if (FORMATS.includes(req.body.format)) isKnown = true;
  if (req.body.force) isKnown = true;
  if (!isKnown) return res.sendStatus(400);
  return exec(`convert book.${req.body.format}`, done(res));
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The body field `format` of the request becomes part
});

function checkRequest(req) {
  if (!FORMATS.includes(req.body.kind)) throw new Error('unknown kind');
}

app.post('/request', (req, res) => {
  checkRequest(req);
  exec(`convert book.${req.body.format}`, done(res));
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The body field `format` of the request becomes part
});

function checked(format) {
  if (!FORMATS.includes(format)) console.warn('unknown format');
  return { error: null };
}

app.post('/result', (req, res) => {
  const { error } = checked(req.body.format);
  if (error) return res.status(400).json({ error });
  return exec(`convert book.${req.body.format}`, done(res));
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The body field `format` of the request becomes part
});
