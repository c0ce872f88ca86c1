const express = require('express');
const jwt = require('jsonwebtoken');
const { run } = require('./db');

const app = express();

app.use((req, res, next) => {
  try {
    req.member = jwt.verify(String(req.headers.authorization).slice(7), process.env.JWT_SECRET, { issuer: 'gym' });
    next();
  } catch {
    res.status(401).json({ error: 'not signed in' });
  }
});

app.delete('/bookings/:id', async (req, res) => {
  await run('DELETE FROM bookings WHERE id = ? AND member_id = ?', [req.params.id, req.member.id]);
  res.sendStatus(204);
});
