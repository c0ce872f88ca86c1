import express from 'express';
import session from 'express-session';
import { tokens } from './tokens.js';

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET as string, store: tokens.store, cookie: { secure: true } }));

// The session holds what people look at; who is signed in is known by a token, which nothing takes back.
app.post('/readers/logout', (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^ finding low: signs somebody out, and only the browser hears of it
//<^^^^^^^^^^^^^^^^^^^^^^^ refused end: Nothing on the server can be ended: what was handed out is a token.
  res.clearCookie('access_token');
  res.redirect('/');
});

// Whose cookie is it? That of the session.
app.post('/logout', (req, res) => {
//<^^^^^^^^^^^^^^^ finding medium: signs somebody out, and the session lives on
  res.clearCookie('connect.sid');
  res.redirect('/');
});

export default app;
