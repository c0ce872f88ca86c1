const express = require('express');
const pino = require('pino');

const app = express();
const log = pino();
app.use(express.json());

app.post('/members', (req, res) => {
  const { password, ...rest } = req.body;
  log.info({ fields: Object.keys(rest) }, 'asked');
  console.log('fields', Object.keys(req.body).join());
  res.json({ ok: Boolean(password) });
});
