// The list of arguments ends with a comma.
const express = require('express');

const app = express();

app.post('/login', (req, res) => {
  res.cookie(
//^^^^^^^^^^ finding medium: The cookie `session` can be read by scripts and travels over plain HTTP
    'session',
    req.sessionID,
  );
  res.sendStatus(204);
});

app.post('/renew', (req, res) => {
  res.cookie('session', req.sessionID, {
//^^^^^^^^^^ finding medium: The cookie `session` can be read by scripts
    secure: true,
    maxAge: 1000 * 60 * 60, // an hour
  });
  res.cookie('auth_token', req.sessionID, {
//^^^^^^^^^^ finding medium: The cookie `auth_token` can be read by scripts
    secure: true,
    maxAge: 1000 * 60 * 60 // an hour
  });
  res.sendStatus(204);
});
