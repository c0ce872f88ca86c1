const express = require('express');
const mongoose = require('mongoose');
const session = require('express-session');

const Transfer = mongoose.model('Transfer', new mongoose.Schema({ from: String, to: String, amount: Number }));
const User = mongoose.model('User', new mongoose.Schema({ email: String }));

const app = express();
app.use(express.urlencoded({ extended: false }));
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, store: makeStore(), cookie: { secure: true } }));
app.use((req, res, next) => {
  if (!req.session.userId) return res.redirect('/login');
  next();
});

app.post('/transfers', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^ finding medium: `POST /transfers` and 1 more route of this router take forms of other sites in the name of whoever is signed in. Set `sameSite` on
  await Transfer.create({ from: req.session.userId, to: String(req.body.to), amount: Number(req.body.amount) });
  res.redirect('/transfers');
});

app.post('/email', async (req, res) => {
  await User.updateOne({ _id: req.session.userId }, { email: String(req.body.email) });
  res.redirect('/profile');
});
