'use strict';
const jwt = require('jsonwebtoken');

module.exports = function requireLogin(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization, process.env.JWT_SECRET, { algorithms: ['HS256'] });
  } catch {
    return res.status(401).json({ error: 'Log in first' });
  }
  next();
};
