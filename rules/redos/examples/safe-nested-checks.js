// A function that asks itself about the elements of an element is read so far only, and ends.
const express = require('express');

const app = express();
app.use(express.json());

const isKnown = (checks) =>
  checks.some((check) => {
    if (typeof check === 'string') return false;
    if (Array.isArray(check)) return isKnown(check);
    return /^[a-z]+$/.test(check.id);
  });

app.post('/checks', (req, res) => {
  const { checks } = req.body;
  if (!Array.isArray(checks) || !isKnown(checks)) return res.sendStatus(400);
  res.json({ first: /^[a-z ]+$/.test(String(checks[0])) });
});

module.exports = app;
