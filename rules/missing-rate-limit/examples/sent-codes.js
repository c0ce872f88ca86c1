const { randomInt } = require('node:crypto');
const express = require('express');
const { sendText, keepCode } = require('./texts');

const app = express();
app.use(express.json());

app.post('/codes', async (request, response) => {
//<^^^^^^^^^^^^^^ finding low: `POST /codes` can be called without end. Limit how often one client and one account may try.
  const { phone } = request.body;
  if (typeof phone !== 'string' || !/^\+\d{9,14}$/.test(phone)) return response.status(400).end();
  const code = String(randomInt(100000, 1000000));
  await keepCode(phone, code);
  await sendText(phone, `Your code is ${code}`);
  return response.status(202).end();
});

app.listen(3000);
