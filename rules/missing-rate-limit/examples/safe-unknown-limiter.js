const bcrypt = require('bcrypt');
const express = require('express');
const { protect } = require('acme-brute-force-limiter');
const { accountOf } = require('./accounts');

const app = express();
protect(app);

app.post('/login', async (req, res) => {
  const account = await accountOf(req.body.name);
  res.json({ ok: await bcrypt.compare(String(req.body.password), account.hash) });
});
