const express = require('express');
const session = require('express-session');
const passport = require('passport');
const { users } = require('./users');
const app = express();
app.use(session({ secret: process.env.S, resave: false, saveUninitialized: false }));
//      ^^^^^^^ finding [insecure-session-configuration]: The cookie of the session travels over plain HTTP
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
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: signs somebody in, and the session keeps its identifier
  req.session.authenticated = true;
  res.json({ ok: true });
});

app.get('/auth/callback', async (req, res) => {
  const tokens = await users.exchange(req.query.code);
  req.session.user = await users.profile(tokens.access_token);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: signs somebody in, and the session keeps its identifier
  req.session.isLoggedIn = true;
  res.redirect('/');
});
