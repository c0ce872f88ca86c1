// Encoded, converted, or from a fixed list.
const express = require('express');

const app = express();
const languages = ['de', 'en'];

app.get('/file', (req, res) => {
  res.setHeader('Content-Disposition', `attachment; filename="${encodeURIComponent(req.query.name)}"`);
  res.sendStatus(204);
});

app.get('/language', (req, res) => {
  const { language } = req.query;
  res.setHeader('Content-Language', languages.includes(language) ? language : 'en');
  res.sendStatus(204);
});

app.get('/count', (req, res) => {
  res.set('X-Count', String(Number(req.query.count)));
  res.sendStatus(204);
});

app.get('/line', (req, res) => {
  res.set('X-Name', req.query.name.replace(/[\r\n]/g, ''));
  res.sendStatus(204);
});

app.use((req, res, next) => {
  res.setHeader('X-Request-Id', req.get('x-request-id') ?? 'none');
  res.set({ 'X-Powered-By': 'us', 'Cache-Control': 'no-store' });
  next();
});
