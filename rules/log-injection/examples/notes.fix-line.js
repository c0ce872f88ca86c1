// Texts from requests in lines of a log.
const express = require('express');
const winston = require('winston');
const log4js = require('log4js');

const app = express();
app.use(express.json());
const logger = winston.createLogger({ format: winston.format.simple() });
const audit = log4js.getLogger('audit');

app.post('/login', (req, res) => {
  console.log('sign-in of ' + String(req.body.user).replace(/[\r\n]+/g, ' '));
  res.sendStatus(204);
});

app.get('/search', (req, res) => {
  logger.info(`search for ${req.query.q}`);
  res.sendStatus(204);
});

app.get('/items/:id', (req, res) => {
  const { id } = req.params;
  audit.warn('no item', id.trim());
  res.sendStatus(404);
});

// Only the first line break is replaced.
app.get('/first', (req, res) => {
  const name = req.query.name.replace('\n', ' ');
  console.error(`unknown: ${name}`);
  res.sendStatus(404);
});

module.exports = app;
