// `hasToken` rests on what `isSignedIn` finds out: it is no guard by itself, and is not offered.
const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, cookie: { secure: true } }));

function isSignedIn(req, res, next) {
  if (req.session.user) return next();
  return res.redirect('/login');
}

function hasToken(req, res, next) {
  if (req.session.user.tokens.some(({ kind }) => kind === 'drive')) return next();
  return res.redirect('/auth/drive');
}

app.get('/drive/files', isSignedIn, hasToken, (req, res) => res.json([]));
app.post('/drive/files', isSignedIn, hasToken, (req, res) => res.json({ saved: req.body.name }));
app.delete('/drive/files/:id', isSignedIn, hasToken, (req, res) => res.json({ gone: req.params.id }));
app.post('/notes', isSignedIn, (req, res) => res.json({ saved: req.body.text }));

{
  app.delete('/notes/:id', isSignedIn, (req, res) => res.json({ gone: req.params.id }));
}
