const express = require('express');

const app = express();
const sessions = new Map();

app.post('/login', (req, res) => {
  const sessionId = Math.random().toString(36) + Date.now().toString(36);
  //                ^^^^^^^^^^^^^ finding medium: Numbers that can be predicted become `sessionId`
  sessions.set(sessionId, req.body.name);
  res.json({ sessionId });
});

// Only the name says that it is a secret, and no request leads here.
function randomPassword(length) {
  const chars = 'abcdefghijklmnopqrstuvwxyz';
  return Array.from({ length }, () => chars.charAt(Math.floor(Math.random() * chars.length))).join('');
  //                                                          ^^^^^^^^^^^^^ finding low: Numbers that can be predicted become `randomPassword`
}

module.exports = { randomPassword };
