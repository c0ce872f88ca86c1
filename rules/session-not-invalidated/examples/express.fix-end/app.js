const express = require('express');
const session = require('express-session');
const { users } = require('./users');
const app = express();
app.use(express.json());
app.use(session({ secret: process.env.S, resave: false, saveUninitialized: false, name: 'sid' }));

app.post('/logout', (req, res) => {
  res.clearCookie('sid');
  req.session.destroy((error) => {
    if (error) return res.sendStatus(500);
    res.redirect('/login');
  });
});

app.get('/signout', (req, res) => {
  req.session.userId = null;
  res.redirect('/');
});

app.delete('/session', (req, res) => {
  delete req.session.user;
  res.status(204).end();
});

app.post('/account/password', async (req, res) => {
  const user = await users.byId(req.session.userId);
  if (!(await user.verify(req.body.current))) return res.sendStatus(403);
  await users.setPassword(user.id, req.body.next);
  res.json({ ok: true });
});

app.post('/logout/full', (req, res, next) => {
  req.session.destroy((err) => {
    if (err) return next(err);
    res.clearCookie('sid');
    res.redirect('/');
  });
});

app.post('/logout/all', async (req, res) => {
  await new Promise((resolve) => req.session.destroy(resolve));
  res.sendStatus(204);
});

app.post('/cart/clear', (req, res) => {
  delete req.session.cart;
  res.sendStatus(204);
});
