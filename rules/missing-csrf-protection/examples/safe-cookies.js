const express = require('express');
const mongoose = require('mongoose');
const session = require('express-session');

const Note = mongoose.model('Note', new mongoose.Schema({ owner: String, text: String }));

function signedIn(req, res, next) {
  if (!req.session.userId) return res.status(401).end();
  next();
}
const options = { secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, store: makeStore() };

// The cookie stays on the site.
const lax = express();
lax.use(express.urlencoded({ extended: false }), session({ ...options, cookie: { secure: true, sameSite: 'lax' } }), signedIn);
lax.post('/notes', async (req, res) => {
  await Note.create({ owner: req.session.userId, text: String(req.body.text) });
  res.redirect('/notes');
});

// Only JSON is read, which no form can send.
const json = express();
json.use(express.json(), session({ ...options, cookie: { secure: true } }), signedIn);
json.post('/notes', async (req, res) => {
  await Note.create({ owner: req.session.userId, text: String(req.body.text) });
  res.status(201).end();
});

// A header that other sites cannot set.
const header = express();
header.use(express.urlencoded({ extended: false }), session({ ...options, cookie: { secure: true } }), signedIn);
header.use((req, res, next) => {
  if (req.method !== 'GET' && req.get('x-requested-with') !== 'XMLHttpRequest') return res.status(403).end();
  next();
});
header.post('/notes', async (req, res) => {
  await Note.create({ owner: req.session.userId, text: String(req.body.text) });
  res.status(201).end();
});

// Nothing is changed.
const search = express();
search.use(express.urlencoded({ extended: false }), session({ ...options, cookie: { secure: true } }), signedIn);
search.post('/search', async (req, res) => {
  res.json(await Note.find({ owner: req.session.userId, text: String(req.body.text) }));
});
