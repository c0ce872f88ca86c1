// The helper only reads the token; who calls it believes what it says.
const express = require('express');
const jwt = require('jsonwebtoken');
const cookies = require('cookie-parser');

const peek = (token) => jwt.decode(token);
//                      ^^^^^^^^^^ finding high: The token of the request is only decoded here

function keepers(req, res, next) {
  const claims = peek(req.cookies.token);
  if (claims && claims.role === 'keeper') return next();
  res.sendStatus(403);
}

const app = express();
app.use(cookies());
app.get('/cellar', keepers, (req, res) => res.json({ shelves: 4 }));
module.exports = app;
