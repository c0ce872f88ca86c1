const { randomInt } = require('node:crypto');
const express = require('express');
const { rateLimit } = require('express-rate-limit');
const { sendText, keepCode } = require('./texts');

const app = express();
app.disable('x-powered-by');
app.use(express.json());
app.use(rateLimit({ windowMs: 600000, limit: 3 }));

app.post('/codes', async (request, response) => {
  const { phone } = request.body;
  if (typeof phone !== 'string' || !/^\+\d{9,14}$/.test(phone)) return response.status(400).end();
  const code = String(randomInt(100000, 1000000));
  await keepCode(phone, code);
  await sendText(phone, `Your code is ${code}`);
  return response.status(202).end();
});

// A code of a country is sent to nobody.
app.post('/countries/codes', (request, response) => {
  response.json({ known: ['NL', 'DE'].includes(request.body.country) });
});

app.listen(3000);
