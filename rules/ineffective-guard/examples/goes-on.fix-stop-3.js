const express = require('express');
const jwt = require('jsonwebtoken');
const { Order } = require('./models');

const app = express();

// The answer is sent, and the request goes on.
function requireAuth(req, res, next) {
  if (!req.session.user) {
    res.status(401).json({ error: 'Sign in first' });
  }
  next();
}

// It redirects and goes on.
app.get('/account', (req, res) => {
  if (!req.session.user) res.redirect('/login');
  res.render('account', { orders: Order.all() });
});

// In the callback of a library.
function withToken(req, res, next) {
  jwt.verify(req.headers.authorization?.slice(7), process.env.KEY, { algorithms: ['HS256'] }, (error, user) => {
    if (error) return res.status(403).end();
    req.user = user;
    next();
  });
}

// After `catch` the code goes on, too.
function verified(req, res, next) {
  try {
    req.user = jwt.verify(req.cookies.token, process.env.KEY, { algorithms: ['HS256'] });
  } catch (error) {
    res.status(401).json({ error: 'The token is not valid' });
  }
  next();
}

app.delete('/orders/:id', requireAuth, async (req, res) => res.json(await Order.remove(req.params.id)));
app.put('/orders/:id', withToken, async (req, res) => res.json(await Order.change(req.params.id)));
app.post('/orders', verified, async (req, res) => res.json(await Order.add(req.user.id)));
