const express = require('express');
const cookieParser = require('cookie-parser');
const session = require('express-session');
const { doubleCsrf } = require('csrf-csrf');
const { requireLogin, accounts } = require('./shared');
const { doubleCsrfProtection } = doubleCsrf({
  getSecret: () => process.env.CSRF,
  getSessionIdentifier: (req) => req.session.id,
});
const app = express();
app.use(
  express.urlencoded({ extended: false }),
  cookieParser(),
  session({ secret: process.env.S, resave: false, saveUninitialized: false, cookie: { secure: true } }),
);
app.use(doubleCsrfProtection);

app.post('/transfer', requireLogin, async (req, res) => {
  await accounts.transfer(req.session.userId, String(req.body.to), Number(req.body.amount));
  res.redirect('/account');
});
