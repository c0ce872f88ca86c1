// The list of arguments ends with a comma.
const express = require('express');

const app = express();

app.post('/login', (req, res) => {
  res.cookie(
    'session',
    req.sessionID,
    { httpOnly: true, secure: true },
  );
  res.sendStatus(204);
});

app.post('/renew', (req, res) => {
  res.cookie('session', req.sessionID, {
    secure: true,
    maxAge: 1000 * 60 * 60, // an hour
  });
  res.cookie('auth_token', req.sessionID, {
    secure: true,
    maxAge: 1000 * 60 * 60 // an hour
  });
  res.sendStatus(204);
});
