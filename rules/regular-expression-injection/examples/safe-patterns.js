// The signs of patterns are escaped, or the text is searched for as it is.
const escapeStringRegexp = require('escape-string-regexp');
const express = require('express');
const _ = require('lodash');

const app = express();
const titles = ['Emma', 'Ulysses'];
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

app.get('/package', (req, res) => {
  const pattern = new RegExp(escapeStringRegexp(req.query.q), 'i');
  res.json(titles.filter((title) => pattern.test(title)));
});

app.get('/lodash', (req, res) => {
  const pattern = new RegExp(`^${_.escapeRegExp(req.query.q)}`);
  res.json(titles.filter((title) => pattern.test(title)));
});

app.get('/by-hand', (req, res) => {
  const pattern = new RegExp(escape(String(req.query.q)));
  res.json(titles.filter((title) => pattern.test(title)));
});

// Only `*` keeps a meaning, and stands for any text.
const globbed = (text) => text.replace(/[.+?^${}()[\]\\]/g, '\\$&').replace(/\*/g, '.*');

app.get('/glob', (req, res) => {
  const pattern = new RegExp(`^${globbed(String(req.query.q))}$`);
  res.json(titles.filter((title) => pattern.test(title)));
});

app.get('/includes', (req, res) => {
  const { q } = req.query;
  res.json(titles.filter((title) => title.toLowerCase().includes(q.toLowerCase())));
});

app.get('/chosen', (req, res) => {
  const patterns = { word: /^\w+$/, number: /^\d+$/ };
  const pattern = patterns[req.query.kind];
  res.json(titles.filter((title) => pattern?.test(title)));
});

app.get('/tested', (req, res) => {
  res.json({ ok: /^[a-z]+$/.test(req.query.q) });
});

app.get('/plain', (req, res) => {
  if (!/^\w+$/.test(req.query.q)) return res.sendStatus(400);
  return res.json(titles.filter((title) => new RegExp(req.query.q).test(title)));
});
