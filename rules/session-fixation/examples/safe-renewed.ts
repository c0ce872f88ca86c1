import bcrypt from 'bcrypt';
import cookieSession from 'cookie-session';
import express from 'express';
import { rateLimit } from 'express-rate-limit';
import session from 'express-session';
import passport from 'passport';
import { store } from './store';
import { users } from './users';

const app = express();
app.use(rateLimit({ windowMs: 60_000, limit: 20 }));
app.use(session({ secret: process.env.SESSION_SECRET as string, store, cookie: { secure: true } }));

app.post('/login', async (req, res, next) => {
  const user = await users.byEmail(req.body.email);
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) {
    res.sendStatus(401);
    return;
  }
  req.session.regenerate((error) => {
    if (error) return next(error);
    req.session.user = { id: user.id };
    res.redirect('/');
  });
});

// The library renews the session.
app.post('/signin', passport.authenticate('local'), (_req, res) => {
  res.redirect('/');
});
app.post('/authenticate', async (req, res, next) => {
  const user = await users.byEmail(req.body.email);
  req.login(user, (error) => (error ? next(error) : res.redirect('/')));
});

// Nobody signs in here.
app.post('/basket', (req, res) => {
  req.session.basket = [req.body.article];
  res.end();
});

// The whole session lies in the cookie: there is no identifier to plant.
const small = express();
small.use(rateLimit({ windowMs: 60_000, limit: 20 }));
small.use(cookieSession({ keys: [process.env.SESSION_SECRET as string] }));
small.post('/login', async (req, res) => {
  const user = await users.check(req.body.name, req.body.password);
  (req.session as { user?: unknown }).user = user;
  res.end();
});
