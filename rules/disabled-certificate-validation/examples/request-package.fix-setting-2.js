const express = require('express');
const request = require('request');

const app = express();
app.use(express.json());

app.post('/prices', (req, res) => {
  request({ uri: 'https://prices.example.org', rejectUnauthorized: false, timeout: 5000 }, (error, answer) => {
    res.json({ ok: !error });
  });
});

app.post('/stock', (req, res) => {
  request.get({ uri: 'https://stock.example.org', strictSSL: true, timeout: 5000 }, (error, answer) => {
    res.json({ ok: !error });
  });
});

app.post('/names', (req, res) => {
  request.get({ uri: 'https://names.example.org', strictSSL: true, timeout: 5000 }, (error, answer) => {
    res.json({ ok: !error });
  });
});
