const cookieParser = require('cookie-parser');
const { doubleCsrf } = require('csrf-csrf');
const express = require('express');
const session = require('express-session');
const mongoose = require('mongoose');

const Profile = mongoose.model('Profile', new mongoose.Schema({ owner: String, name: String }));
const { doubleCsrfProtection } = doubleCsrf({
  getSecret: () => process.env.CSRF_SECRET,
  getSessionIdentifier: (req) => req.session.id,
});

const app = express();
app.use(express.urlencoded({ extended: false }), cookieParser());
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, store: makeStore(), cookie: { secure: true } }));
app.use(doubleCsrfProtection);
app.use((req, res, next) => {
  if (!req.session.userId) return res.redirect('/login');
  next();
});

app.post('/profile', async (req, res) => {
  await Profile.updateOne({ owner: req.session.userId }, { name: String(req.body.name) });
  res.redirect('/profile');
});
