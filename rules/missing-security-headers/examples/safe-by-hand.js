const express = require('express');

const app = express();
app.use((req, res, next) => {
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Content-Security-Policy', "default-src 'self'");
  next();
});
app.get('/', (req, res) => {
  res.send('<h1>Hello</h1>');
});
