const express = require('express');

const app = express();
app.use(express.json());

// The last digits, and the first signs, tell which one it was.
app.post('/login/cards', (req, res) => {
  const { cardNumber } = req.body;
  console.log('card ends with', cardNumber.slice(-4));
  console.log(`token ${req.body.accessToken.slice(0, 4)}…`);
  res.sendStatus(204);
});

// What is left of it is nearly all.
app.post('/login/keys', (req, res) => {
  console.log('key', req.body.apiKey.slice(4));
//                   ^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `apiKey` of the request is written into the log by `console.log`. Leave it out, or mask it.
  console.log('token', req.body.accessToken.slice(-20));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `accessToken` of the request is written into the log by `console.log`. Leave it out, or mask it.
  res.sendStatus(204);
});
