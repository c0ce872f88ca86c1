const express = require('express');
const pino = require('pino');

const app = express();
const log = pino();
app.use(express.json());

// The last digits of a card are what receipts show of it.
app.get('/payments', (req, res) => {
  log.info({ lastDigitsCardNumber: req.query.lastDigitsCardNumber }, 'asked');
  res.json([]);
});

app.post('/members', (req, res) => {
  const { password, ...rest } = req.body;
  log.info({ fields: Object.keys(rest) }, 'asked');
  console.log('fields', Object.keys(req.body).join());
  res.json({ ok: Boolean(password) });
});
