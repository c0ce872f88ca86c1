const express = require('express');
const { env } = require('./settings');

const app = express();

app.get('/books', (req, res) => res.json([]));

app.use((error, req, res, next) => {
  const reply = { message: 'Something went wrong', stack: error.stack };
  if (env !== 'development') {
    delete reply.stack;
  }
  res.status(500);
  res.json(reply);
});
