const express = require('express');
const jwt = require('jsonwebtoken');
const { Order } = require('./models');

const app = express();

// It returns with the answer, or after it.
function requireAuth(req, res, next) {
  if (!req.session.user) return res.status(401).json({ error: 'Sign in first' });
  next();
}
function requireSession(req, res, next) {
  if (!req.session.user) {
    res.status(401).end();
    return;
  }
  next();
}

// The rest stands in `else`.
function requireAdmin(req, res, next) {
  if (req.session.user?.role !== 'admin') {
    res.status(403).end();
  } else {
    next();
  }
}

// A status for an error that ends the request.
function requireToken(req, res, next) {
  if (!req.headers.authorization) {
    res.status(401);
    throw new Error('No token');
  }
  next();
}
function requireKey(req, res, next) {
  if (!req.headers['x-api-key']) {
    res.status(401);
    return next(new Error('No key'));
  }
  next();
}

// What is tried goes on only where nothing was caught.
function verified(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization?.slice(7), process.env.KEY, { algorithms: ['HS256'] });
    next();
  } catch {
    res.status(401).end();
  }
}

// Whoever is signed in is greeted; nobody is turned away.
function optional(req, res, next) {
  if (req.session.user) res.locals.name = req.session.user.name;
  next();
}

app.get('/login', (req, res) => {
  if (req.session.user) return res.redirect('/');
  res.render('login');
});
// The status differs, the answer is one.
app.get('/state', (req, res) => {
  if (!req.session.user) res.status(401);
  res.json({ signedIn: Boolean(req.session.user) });
});

app.get('/orders', requireAuth, (req, res) => res.json(Order.all()));
app.post('/orders', requireSession, (req, res) => res.json(Order.add()));
app.delete('/orders/:id', requireAdmin, (req, res) => res.json(Order.remove()));
app.put('/orders/:id', requireToken, (req, res) => res.json(Order.change()));
app.patch('/orders/:id', requireKey, (req, res) => res.json(Order.change()));
app.put('/orders', verified, (req, res) => res.json(Order.change()));
app.get('/docs', optional, (req, res) => res.render('welcome'));
