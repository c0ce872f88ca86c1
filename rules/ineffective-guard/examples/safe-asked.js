// A function that answers says whether it did, and the caller stops where it says so.
const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, cookie: { secure: true, httpOnly: true, sameSite: 'lax' } }));

function isSentToSignIn(req, res) {
  if (!req.session.member) {
    res.redirect('/sign-in');
    return true;
  }
  return false;
}

app.use((req, res, next) => {
  if (req.path !== '/sign-in') {
    if (isSentToSignIn(req, res)) {
      return;
    }
  }
  res.locals.member = req.session.member;
  next();
});

app.post('/books', (req, res) => {
  if (isSentToSignIn(req, res)) return;
  res.json({ added: true });
});

app.listen(3000);
