const express = require('express');
const cookie = require('cookie');
const { options, SESSION_COOKIE } = require('./cookies');

const app = express();

app.post('/login', (req, res) => {
  res.cookie(SESSION_COOKIE, req.body.id, options);
  res.end();
});

app.post('/login/raw', (req, res) => {
  res.setHeader('Set-Cookie', cookie.serialize('auth', req.body.id, { httpOnly: true, secure: true }));
  res.end();
});
