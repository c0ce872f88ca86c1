// The project has a limiter of its own: what answers 429 before other handlers.
const express = require('express');

const passwords = new Map([['anna', '0042']]);
const hits = new Map();

function slowDown(request, response, next) {
  const recent = (hits.get(request.ip) || []).filter((time) => Date.now() - time < 60000);
  if (recent.length >= 10) return response.status(429).json({ error: 'too many requests' });
  hits.set(request.ip, [...recent, Date.now()]);
  return next();
}

const app = express();
app.use(express.json());

app.post('/orders', slowDown, (request, response) => response.status(202).json({ taken: true }));

app.post('/login', (request, response) => {
//<^^^^^^^^^^^^^^ finding: can be called without end
  const { name, password } = request.body;
  if (passwords.get(name) !== password) return response.status(401).json({ error: 'wrong' });
  return response.json({ welcome: name });
});

module.exports = app;
