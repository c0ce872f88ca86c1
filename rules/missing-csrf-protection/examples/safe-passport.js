const express = require('express');
const compression = require('compression');
const mongoose = require('mongoose');
const passport = require('passport');
const session = require('express-session');

const Post = mongoose.model('Post', new mongoose.Schema({ title: String, author: String }));

const app = express();
app.use(compression());
app.use(express.urlencoded({ extended: false }));
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, store: makeStore(), cookie: { secure: true, sameSite: 'lax' } }));
// Neither of these sets a cookie of its own, or asks for a token.
app.use(passport.initialize());
app.use(passport.session());

const signedIn = (req, res, next) => (req.isAuthenticated() ? next() : res.sendStatus(401));

app.post('/posts', signedIn, async (req, res) => {
  await Post.create({ title: String(req.body.title), author: req.user.id });
  res.redirect('/posts');
});
