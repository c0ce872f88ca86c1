const express = require('express');
const session = require('express-session');
const bcrypt = require('bcrypt');
const User = require('./models/user');

const app = express();
app.use(express.json());
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
//      ^^^^^^^ finding [insecure-session-configuration]: The cookie of the session travels over plain HTTP

app.post('/login', async (req, res) => {
//<^^^^^^^^^^^^^^ finding [missing-rate-limit]: can be called without end
  const user = await User.findOne({ email: String(req.body.email) });
  if (!user || !(await bcrypt.compare(req.body.password, user.passwordHash))) {
    return res.status(401).json({ error: 'Invalid credentials' });
  }
  req.session.userId = user.id;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: signs somebody in, and the session keeps its identifier
  req.session.role = user.role;
  res.json({ id: user.id });
});

app.post('/cart', (req, res) => {
  req.session.cart = [...(req.session.cart ?? []), { sku: String(req.body.sku), quantity: 1 }];
  res.status(204).end();
});

app.post('/locale', (req, res) => {
  req.session.locale = req.body.locale === 'de' ? 'de' : 'en';
  res.redirect('/');
});

app.listen(3000);
