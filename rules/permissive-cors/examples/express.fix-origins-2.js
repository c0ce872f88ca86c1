const express = require('express');
const cors = require('cors');
const app = express();

app.use('/a', cors({ origin: true, credentials: true }));

app.use('/b', (req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  next();
});

app.use('/c', cors({ origin: ['https://app.example.com'], credentials: true }));

app.use('/d', cors());

app.use('/e', cors({ origin: ['https://app.example.com'], credentials: true }));

app.use('/f', (req, res, next) => {
  if (['https://a.example.com', 'https://b.example.com'].includes(req.headers.origin)) {
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.use('/g', cors({ origin: /example\.com$/, credentials: true }));

app.use('/h', (req, res, next) => {
  if (req.headers.origin && req.headers.origin.includes('example.com')) {
    res.header('Access-Control-Allow-Origin', req.headers.origin);
    res.header('Access-Control-Allow-Credentials', 'true');
  }
  next();
});
