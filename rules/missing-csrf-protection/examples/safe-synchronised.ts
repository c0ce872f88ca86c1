import express from 'express';
import session from 'express-session';
import { csrfSync } from 'csrf-sync';
const { csrfSynchronisedProtection } = csrfSync({ getTokenFromRequest: (req) => req.body.csrf });
const app = express();
app.use(
  express.urlencoded({ extended: false }),
  session({ secret: process.env.S!, resave: false, saveUninitialized: false, cookie: { secure: true } }),
);

app.post('/profile', csrfSynchronisedProtection, async (req, res) => {
  if (!req.session.userId) return res.sendStatus(401);
  await fetch('https://people.internal/' + req.session.userId, {
    method: 'PUT',
    body: JSON.stringify({ name: String(req.body.name) }),
  });
  res.redirect('/profile');
});
