const express = require('express');
const bcrypt = require('bcrypt');
const rateLimit = require('express-rate-limit');
const jwt = require('jsonwebtoken');

const app = express();
app.use(express.json());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));

const users = new Map();

const needToken = (req, res, next) => {
  jwt.verify(req.headers.authorization, process.env.JWT_KEY, (error, payload) => {
    if (error) return res.status(403).end();
    req.user = payload;
    next();
  });
};

app.get('/health', (_req, res) => res.send('ok'));
app.post('/accounts', async (req, res) => {
  users.set(String(req.body.name), await bcrypt.hash(String(req.body.password), 12));
  res.sendStatus(201);
});
app.post('/login', async (req, res) => {
  const hash = users.get(String(req.body.name));
  if (!hash || !(await bcrypt.compare(String(req.body.password), hash))) return res.sendStatus(401);
  res.json({ token: jwt.sign({ name: req.body.name }, process.env.JWT_KEY, { expiresIn: '1h' }) });
});
app.post('/webhooks/payments', (_req, res) => res.sendStatus(204));
app.post('/billing/payments-webhook', (_req, res) => res.sendStatus(204));
app.get('/articles', (_req, res) => res.json([]));
app.post('/articles', needToken, (_req, res) => res.sendStatus(201));
app.delete('/articles/:id', needToken, (_req, res) => res.sendStatus(204));
app.post('/account/forgot_password', (_req, res) => res.sendStatus(202));
app.post('/account/mail_change/:token', (_req, res) => res.sendStatus(204));
app.post('/account/authorize', (_req, res) => res.sendStatus(204));
app.post('/setup/finish', (_req, res) => res.sendStatus(204));
