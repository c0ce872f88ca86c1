const express = require('express');
const session = require('express-session');

const app = express();
app.use(
  session({
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { secure: true, httpOnly: true, sameSite: 'lax' },
  }),
);

app.post('/login', (req, res, next) => {
  req.session.regenerate((error) => {
    if (error) return next(error);
    req.session.userId = 1;
    res.sendStatus(204);
  });
});

// The wrapper has no name for the request.
const caught =
  (handler) =>
  (...args) => {
    const next = args[args.length - 1];
    return Promise.resolve(handler(...args)).catch(next);
  };

app.get('/logout', caught(async (req, res) => {
//<^^^^^^^^^^^^^^ finding medium: the session lives on
//<^^^^^^^^^^^^^^ refused end: The handler has no name for the request
  res.clearCookie('connect.sid');
  res.redirect('/');
}));
