const express = require('express');

const app = express();

app.get('/debug', (req, res) => {
  res.json(process.env);
//         ^^^^^^^^^^^ finding high: The whole environment leaves with the answer. Send only what the client needs, field by field.
});

app.get('/config', (req, res) => {
  res.json({ apiUrl: process.env.API_URL, stripeKey: process.env.STRIPE_SECRET_KEY });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The environment variable `STRIPE_SECRET_KEY` leaves with the answer. Send only what the client needs, field by field.
});

app.get('/status', (req, res) => {
  res.json({ up: true, env: { ...process.env } });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The whole environment leaves with the answer. Send only what the client needs, field by field.
});
