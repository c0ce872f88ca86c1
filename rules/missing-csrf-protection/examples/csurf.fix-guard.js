const csrf = require('csurf');
const express = require('express');
const session = require('express-session');
const mongoose = require('mongoose');

const Profile = mongoose.model('Profile', new mongoose.Schema({ owner: String, name: String }));

const app = express();
app.use(express.urlencoded({ extended: false }));
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, store: makeStore(), cookie: { secure: true } }));
app.use((req, res, next) => {
  if (!req.session.userId) return res.redirect('/login');
  next();
});
const protection = csrf();

app.post('/profile', protection, async (req, res) => {
  await Profile.updateOne({ owner: req.session.userId }, { name: String(req.body.name) });
  res.redirect('/profile');
});

// The token is asked for on one route only.
app.post('/email', protection, async (req, res) => {
  await Profile.updateOne({ owner: req.session.userId }, { email: String(req.body.email) });
  res.redirect('/profile');
});

const addresses = express.Router();

addresses.post('/home', protection, async (req, res) => {
  await Profile.updateOne({ owner: req.session.userId }, { home: String(req.body.address) });
  res.redirect('/profile');
});

// Both are one decision.
addresses.post('/work', async (req, res) => {
  await Profile.updateOne({ owner: req.session.userId }, { work: String(req.body.address) });
  res.redirect('/profile');
});

addresses.post('/holiday', async (req, res) => {
  await Profile.updateOne({ owner: req.session.userId }, { holiday: String(req.body.address) });
  res.redirect('/profile');
});

app.use('/addresses', addresses);
