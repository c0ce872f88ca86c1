const express = require('express');
const jwt = require('jsonwebtoken');
const { all, add, remove } = require('./store');

const app = express();
app.use(express.json());

app.use((req, res, next) => {
  try {
    req.user = jwt.verify(String(req.get('authorization')), process.env.KEY, { algorithms: ['HS256'] });
    next();
  } catch {
    res.sendStatus(401);
  }
});

const may = (right) => (req, res, next) => (req.user.rights.includes(right) ? next() : res.sendStatus(403));

// Reading asks for one right, changing for another.
app.get('/users', may('read'), (req, res) => res.json(all('users')));
app.get('/teams', may('read'), (req, res) => res.json(all('teams')));
app.get('/rooms', may('read'), (req, res) => res.json(all('rooms')));
app.post('/users', may('write'), (req, res) => res.json(add('users', req.body.name)));
app.post('/teams', may('write'), (req, res) => res.json(add('teams', req.body.name)));
app.post('/rooms', may('write'), (req, res) => res.json(add('rooms', req.body.name)));
app.delete('/users/:id', may('write'), (req, res) => res.json(remove('users', req.params.id)));

module.exports = app;
