// Denials are logged by the guard, by the error handler, or for all requests; or a library answers.
const express = require('express');
const jwt = require('jsonwebtoken');
const pino = require('pino');
const pinoHttp = require('pino-http');

const log = pino();
const app = express();
app.use(pinoHttp({ logger: log }));

const allow = (role) => (req, res, next) => {
  const user = jwt.verify(req.get('authorization'), process.env.TOKEN_KEY, { algorithms: ['HS256'] });
  if (user.role !== role) return res.sendStatus(403);
  next();
};

app.delete('/users/:id', allow('admin'), (req, res) => res.end());

app.listen(3000);
