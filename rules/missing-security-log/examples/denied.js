// Who is denied a right is answered, and nobody hears of it.
const express = require('express');
const jwt = require('jsonwebtoken');
const pino = require('pino');

const log = pino();
const app = express();

const signedIn = (req, res, next) => {
  req.user = jwt.verify(req.get('authorization'), process.env.TOKEN_KEY, { algorithms: ['HS256'] });
  next();
};

const allow = (role) => (req, res, next) => {
  if (req.user.role !== role) return res.sendStatus(403);
  next();
};

const staff = (req, res, next) => (req.user.isStaff ? next() : res.status(403).json({ error: 'staff only' }));

const watched = (role) => (req, res, next) => {
  if (req.user.role === role) return next();
  log.warn({ user: req.user.id, path: req.path }, 'denied');
  res.sendStatus(403);
};

app.delete('/users/:id', signedIn, allow('admin'), (req, res) => res.end());
//                                 ^^^^^^^^^^^^^^ finding: turns away who lacks a right and logs none of them

app.put('/users/:id', signedIn, allow('support'), (req, res) => res.end());

app.post('/stock', signedIn, staff, (req, res) => res.end());
//                           ^^^^^ finding: turns away who lacks a right and logs none of them

app.post('/prices', signedIn, watched('sales'), (req, res) => res.end());

app.listen(3000, () => log.info('ready'));
