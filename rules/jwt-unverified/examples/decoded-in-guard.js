const express = require('express');
const jwt = require('jsonwebtoken');
const { findOrders } = require('./orders');

const app = express();

function requireUser(req, res, next) {
  const token = req.headers.authorization?.split(' ')[1];
  if (!token) return res.status(401).json({ error: 'sign in first' });
  const claims = jwt.decode(token);
  //             ^^^^^^^^^^ finding high: The token of the request is only decoded here, and what it says is used
  if (!claims) return res.status(401).json({ error: 'not a token' });
  req.user = claims;
  next();
}

app.get('/orders', requireUser, async (req, res) => {
  res.json(await findOrders(req.user.sub));
});

app.get('/profile', (req, res) => {
  const { sub, role } = jwt.decode(req.cookies.token);
  //                    ^^^^^^^^^^ finding high: The token of the request is only decoded here, and its `sub`, `role` is used
  res.json({ sub, isAdmin: role === 'admin' });
});
