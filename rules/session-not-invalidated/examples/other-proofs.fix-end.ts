import express from 'express';
import session from 'express-session';
import { tokens } from './tokens.js';

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET as string, store: tokens.store, cookie: { secure: true } }));

// The session holds what people look at; who is signed in is known by a token, which nothing takes back.
app.post('/readers/logout', (req, res) => {
  res.clearCookie('access_token');
  res.redirect('/');
});

// Whose cookie is it? That of the session.
app.post('/logout', (req, res) => {
  res.clearCookie('connect.sid');
  req.session.destroy((error) => {
    if (error) {
      res.sendStatus(500);
      return;
    }
    res.redirect('/');
  });
});

export default app;
