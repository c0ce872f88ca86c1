// The page of the administrators shows the key that they give to other programs: only who has a right gets there.
const express = require('express');
const session = require('express-session');

const app = express();
app.use(
  session({
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { secure: true, sameSite: 'lax' },
  }),
);

function administrators(req, res, next) {
  if (!req.session.user) return res.status(401).end();
  if (req.session.user.role !== 'administrator') return res.status(403).end();
  next();
}

app.get('/settings', administrators, (req, res) => {
  res.json({ apiKey: process.env.PARTNER_API_KEY });
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The environment variable `PARTNER_API_KEY` leaves with the answer
});

app.get('/partner', (req, res) => {
  res.json({ apiKey: process.env.PARTNER_API_KEY });
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The environment variable `PARTNER_API_KEY` leaves with the answer
});

app.listen(3000);
