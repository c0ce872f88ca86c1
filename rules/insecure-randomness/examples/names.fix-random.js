const express = require('express');
const { randomBytes } = require('node:crypto');

const app = express();
const sessions = new Map();

app.post('/login', (req, res) => {
  const sessionId = randomBytes(32).toString('hex') + Date.now().toString(36);
  sessions.set(sessionId, req.body.name);
  res.json({ sessionId });
});

// Only the name says that it is a secret, and no request leads here.
function randomPassword(length) {
  const chars = 'abcdefghijklmnopqrstuvwxyz';
  return Array.from({ length }, () => chars.charAt(Math.floor(Math.random() * chars.length))).join('');
}

module.exports = { randomPassword };
