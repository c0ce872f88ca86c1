const express = require('express');
const cookie = require('cookie');
const { options, SESSION_COOKIE } = require('./cookies');

const app = express();

app.post('/login', (req, res) => {
  res.cookie(SESSION_COOKIE, req.body.id, options);
  //<^^^^^^^ finding high: The cookie `sid` can be read by scripts and travels over plain HTTP
  res.end();
});

app.post('/login/raw', (req, res) => {
  res.setHeader('Set-Cookie', cookie.serialize('auth', req.body.id, { httpOnly: true }));
  //                          ^^^^^^^^^^^^^^^^ finding medium: The cookie `auth` travels over plain HTTP
  res.end();
});
