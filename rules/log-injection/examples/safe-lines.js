// Line breaks are taken out, or written as `\n`.
const express = require('express');
const pino = require('pino');

const app = express();
app.use(express.json());
const logger = pino();
const line = (text) => String(text).replace(/[\r\n]+/g, ' ');

app.post('/object', (req, res) => {
  console.log('order', { reference: req.body.reference });
  console.log(req.body);
  res.sendStatus(202);
});

app.get('/replaced', (req, res) => {
  console.log('search for ' + req.query.q.replace(/[\r\n]/g, ''));
  console.log(`search for ${req.query.q.replace(/\n|\r/g, '')}`);
  console.log('search for', line(req.query.q));
  res.sendStatus(204);
});

app.get('/json', (req, res) => {
  console.log(JSON.stringify(req.query));
  console.log(`search for ${JSON.stringify(req.query.q)}`);
  console.log(`search for ${encodeURIComponent(req.query.q)}`);
  res.sendStatus(204);
});

app.get('/pino', (req, res) => {
  logger.info(`search for ${req.query.q}`);
  res.sendStatus(204);
});

app.get('/number', (req, res) => {
  console.log('page', Number(req.query.page));
  console.log(req.method, req.originalUrl, req.get('user-agent'));
  res.sendStatus(204);
});
