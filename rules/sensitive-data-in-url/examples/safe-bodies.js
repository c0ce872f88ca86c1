const express = require('express');
const bcrypt = require('bcrypt');
const { rateLimit } = require('express-rate-limit');
const { accounts, mails } = require('./accounts');

const app = express();
app.use(express.json());
app.use(rateLimit({ windowMs: 60_000, limit: 10 }));

app.post('/login', async (req, res) => {
  const account = await accounts.find(req.body.email);
  const isRight = account && (await bcrypt.compare(req.body.password, account.hash));
  res.sendStatus(isRight ? 204 : 401);
});

// A link in a mail: the token is good for once.
app.post('/password/reset', async (req, res) => {
  const account = await mails.redeem(req.query.token);
  if (!account) return res.sendStatus(404);
  await accounts.setPassword(account.id, await bcrypt.hash(req.body.password, 12));
  res.sendStatus(204);
});

app.get('/passwords/policy', (req, res) => res.json({ least: 12, of: req.query.passwordPolicy }));

app.get('/orders/:orderKey', (req, res) => res.json({ order: req.params.orderKey }));

app.get('/reports', (req, res) => {
  if (req.headers['x-api-key'] !== process.env.REPORTS_KEY) return res.sendStatus(401);
  res.json({ page: req.query.page, sortKey: req.query.sortKey });
});

app.get('/search', (req, res) => res.json({ keyword: req.query.keyword, cursor: req.query.next_token }));
