// Pages that stand in the project and hold no data, beside routes that ask who is calling.
const express = require('express');

const app = express();

function requireUser(req, res, next) {
  if (!req.headers.authorization) return res.status(401).end();
  return next();
}

['/faqs', '/licence', '/guide/intro'].forEach((page) => {
  app.get(page, (_req, res) => {
    res.render(page.substring(1));
  });
});

app.get('/books', requireUser, (_req, res) => res.json([]));
app.get('/authors', requireUser, (_req, res) => res.json([]));
app.get('/lists', requireUser, (_req, res) => res.json([]));
app.get('/orders', requireUser, (_req, res) => res.json([]));
app.get('/loans', requireUser, (_req, res) => res.json([]));
