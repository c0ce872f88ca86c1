const express = require('express');
const winston = require('winston');
const logger = winston.createLogger({ transports: [new winston.transports.Console()] });
const { authenticate } = require('./service');
const app = express();
app.use(express.json());

app.post('/login', async (req, res) => {
  console.log('login attempt', req.body.email, req.body.password);
  res.json(await authenticate(req.body.email, req.body.password));
});

app.post('/login-2', async (req, res) => {
  logger.info('Login request', { body: req.body });
  const { email, password } = req.body;
  res.json(await authenticate(email, password));
});

app.post('/login-3', async (req, res) => {
  logger.info('login attempt', { email: req.body.email });
  res.json(await authenticate(req.body.email, req.body.password));
});

app.use((req, res, next) => {
  logger.debug(`Authorization: ${req.headers.authorization}`);
  next();
});

app.post('/pay', (req, res) => {
  logger.info(`charging card [redacted]`);
  res.sendStatus(204);
});

app.get('/headers', (req, res) => {
  console.log(req.headers);
  res.sendStatus(204);
});
