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
