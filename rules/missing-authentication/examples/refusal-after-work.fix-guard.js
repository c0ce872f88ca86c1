const express = require('express');
const passport = require('passport');

const app = express();
const signedIn = passport.authenticate('jwt', { session: false });
const books = new Map();

app.post('/books', signedIn, (req, res) => res.sendStatus(201));
app.put('/books/:id', signedIn, (req, res) => res.sendStatus(204));

// It answers some with an error, and does its work for all others.
app.delete('/books/:id', signedIn, (req, res) => {
  if (!books.has(req.params.id)) return res.sendStatus(404);
  books.delete(req.params.id);
  res.sendStatus(204);
});
