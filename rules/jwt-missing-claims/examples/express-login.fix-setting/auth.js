const express = require('express');
const jwt = require('jsonwebtoken');
const { findUser } = require('./users');
const app = express();
app.use(express.json());

app.post('/login', async (req, res) => {
  const user = await findUser(req.body.email, req.body.password);
  if (!user) return res.sendStatus(401);
  const token = jwt.sign({ id: user.id, role: user.role }, process.env.JWT_SECRET, { expiresIn: '1h' });
  res.json({ token });
});

app.post('/login-ok', async (req, res) => {
  const user = await findUser(req.body.email, req.body.password);
  if (!user) return res.sendStatus(401);
  res.json({
    token: jwt.sign({ id: user.id }, process.env.JWT_SECRET, {
      expiresIn: '1h',
      issuer: 'api',
      audience: 'web',
    }),
  });
});

app.post('/login-exp', async (req, res) => {
  const user = await findUser(req.body.email, req.body.password);
  if (!user) return res.sendStatus(401);
  const now = Math.floor(Date.now() / 1000);
  res.json({ token: jwt.sign({ sub: user.id, iat: now, exp: now + 900 }, process.env.JWT_SECRET) });
});

function check(token) {
  return jwt.verify(token, process.env.JWT_SECRET, { algorithms: ['HS256'], ignoreExpiration: true });
}

app.get('/me', (req, res) => res.json(check(req.headers.authorization.slice(7))));
