const express = require('express');
const session = require('express-session');
const passport = require('passport');
const { users } = require('./users');
const app = express();
app.use(session({ secret: process.env.S, resave: false, saveUninitialized: false }));
app.use(passport.initialize());
app.use(passport.session());

app.post('/login', passport.authenticate('local', { failureRedirect: '/login' }), (req, res) =>
  res.redirect('/'),
);

app.post('/login-custom', (req, res, next) => {
  passport.authenticate('local', (err, user) => {
    if (err || !user) return res.sendStatus(401);
    req.logIn(user, (error) => (error ? next(error) : res.json({ ok: true })));
  })(req, res, next);
});

app.post('/mfa/verify', express.json(), async (req, res) => {
  const user = await users.get(req.session.pendingUserId);
  if (!user.checkCode(req.body.code)) return res.status(401).json({ error: 'Wrong code' });
  req.session.userId = user.id;
  req.session.authenticated = true;
  res.json({ ok: true });
});

app.get('/auth/callback', async (req, res) => {
  const tokens = await users.exchange(req.query.code);
  await new Promise((resolve, reject) => req.session.regenerate((error) => (error ? reject(error) : resolve())));
  req.session.user = await users.profile(tokens.access_token);
  req.session.isLoggedIn = true;
  res.redirect('/');
});
