const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ secret: process.env.SESSION_KEY, resave: false, saveUninitialized: false, cookie: { secure: 'auto' } }));

const notes = [];

app.post('/notes', (req, res) => {
//<^^^^^^^^^^^^^^ finding: answers without authentication
  notes.push({ text: 'a note' });
  res.sendStatus(201);
});

// Middleware that is registered here sees only the requests that no route above has answered.
app.use((req, res, next) => {
  if (!req.session.userId) return res.redirect('/login');
  next();
});

app.delete('/notes/:id', (req, res) => {
  notes.splice(Number(req.params.id), 1);
  res.sendStatus(204);
});

app.put('/notes/:id', (req, res) => {
  res.sendStatus(204);
});

app.listen(3000);
