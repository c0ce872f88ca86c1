// Escaped, or no HTML at all.
const escapeHtml = require('escape-html');
const express = require('express');
const he = require('he');
const _ = require('lodash');
const sanitizeHtml = require('sanitize-html');
const validator = require('validator');

const app = express();
app.use(express.json());

app.get('/json', (req, res) => res.json({ name: req.query.name }));

app.get('/object', (req, res) => res.send({ name: req.query.name, list: [req.query.id] }));

app.get('/whole', (req, res) => res.send(req.query));

app.post('/body', (req, res) => res.status(201).send(req.body));

app.get('/text', (req, res) => res.type('text/plain').send(`Hello ${req.query.name}`));

app.get('/csv', (req, res) => {
  res.setHeader('Content-Type', 'text/csv');
  res.send(`name\n${req.query.name}\n`);
});

app.get('/head', (req, res) => {
  res.writeHead(200, { 'Content-Type': 'application/json' });
  res.end(JSON.stringify({ name: req.query.name }));
});

app.get('/escaped', (req, res) => res.send(`<h1>${escapeHtml(req.query.name)}</h1>`));

app.get('/he', (req, res) => res.send('<h1>' + he.encode(req.query.name) + '</h1>'));

app.get('/lodash', (req, res) => res.send(`<h1>${_.escape(req.query.name)}</h1>`));

app.get('/validator', (req, res) => res.send(`<h1>${validator.escape(String(req.query.name))}</h1>`));

app.post('/rich', (req, res) => res.send(`<article>${sanitizeHtml(req.body.text)}</article>`));

app.get('/link', (req, res) => res.send(`<a href="/search?q=${encodeURIComponent(req.query.q)}">again</a>`));

app.get('/number', (req, res) => res.send(`<b>${parseInt(req.query.page, 10)}</b>`));

app.get('/by-hand', (req, res) => {
  const name = req.query.name.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  res.send(`<h1>${name}</h1>`);
});

app.get('/length', (req, res) => res.send(`<b>${req.query.name.length}</b>`));
