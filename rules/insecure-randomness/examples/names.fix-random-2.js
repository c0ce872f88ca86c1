const express = require('express');
const { randomInt } = require('node:crypto');

const app = express();
const sessions = new Map();

app.post('/login', (req, res) => {
  const sessionId = Math.random().toString(36) + Date.now().toString(36);
  sessions.set(sessionId, req.body.name);
  res.json({ sessionId });
});

// Only the name says that it is a secret, and no request leads here.
function randomPassword(length) {
  const chars = 'abcdefghijklmnopqrstuvwxyz';
  return Array.from({ length }, () => chars.charAt(randomInt(0, chars.length))).join('');
}

module.exports = { randomPassword };
