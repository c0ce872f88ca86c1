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
