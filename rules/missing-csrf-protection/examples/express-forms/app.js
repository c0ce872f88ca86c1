const express = require('express');
const session = require('express-session');
const { requireLogin } = require('./middleware/auth');
const accounts = require('./accounts');
const app = express();
app.use(express.urlencoded({ extended: true }));
app.use(session({ secret: process.env.S, resave: false, saveUninitialized: false }));
//      ^^^^^^^ finding [insecure-session-configuration]: The cookie of the session travels over plain HTTP

app.post('/transfer', requireLogin, async (req, res) => {
//<^^^^^^^^^^^^^^^^^ finding: and 1 more route of this router take forms of other sites in the name of whoever is signed in
  await accounts.transfer(req.session.userId, String(req.body.to), Number(req.body.amount));
  res.redirect('/account');
});

app.post('/account/email', requireLogin, async (req, res) => {
  await accounts.setEmail(req.session.userId, String(req.body.email));
  res.redirect('/account');
});

app.get('/account', requireLogin, async (req, res) => res.json(await accounts.get(req.session.userId)));
app.listen(3000);
