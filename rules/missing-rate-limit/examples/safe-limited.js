const bcrypt = require('bcrypt');
const express = require('express');
const rateLimit = require('express-rate-limit');
const { accountOf } = require('./accounts');

const app = express();
app.use(express.json());

// Before the route.
const limiter = rateLimit({ windowMs: 15 * 60 * 1000, limit: 10 });
app.post('/login', limiter, async (req, res) => {
  const account = await accountOf(req.body.name);
  res.json({ ok: await bcrypt.compare(String(req.body.password), account.hash) });
});

// Before all routes of a router.
const auth = express.Router();
auth.use(rateLimit({ windowMs: 60 * 1000, limit: 5 }));
auth.post('/forgot-password', async (req, res) => {
  await sendCode(String(req.body.email));
  res.status(202).end();
});
app.use('/auth', auth);

// Home-made, as a middleware.
const attempts = new Map();
function slowDown(req, res, next) {
  const count = (attempts.get(req.ip) ?? 0) + 1;
  attempts.set(req.ip, count);
  if (count > 10) return res.status(429).end();
  next();
}
app.post('/otp', slowDown, async (req, res) => {
  await sendCode(String(req.body.phone));
  res.status(202).end();
});

// Home-made, in the handler.
app.post('/signin', async (req, res) => {
  const account = await accountOf(req.body.name);
  if (account.failures > 5) return res.status(429).json({ error: 'Try again later' });
  res.json({ ok: await bcrypt.compare(String(req.body.password), account.hash) });
});

// Nothing to guess.
app.post('/logout', (req, res) => res.status(204).end());
app.post('/orders', async (req, res) => res.status(201).end());
