const express = require('express');
const { Pool } = require('pg');

const app = express();
app.set('trust proxy', 1);
app.set('db', new Pool());
app.set('middleware.signedIn', function (req, res, next) {
  if (!req.get('authorization')) return res.sendStatus(401);
  //   ^^^^^^^^^^^^^^^^^^^^^^^^ source header
  //                                                   ^^^ reply status
  return next();
});
require('./books')(app);
