import cookie from 'cookie';
import express, { type CookieOptions } from 'express';

const app = express();
const isProduction = process.env.NODE_ENV === 'production';
const base: CookieOptions = { httpOnly: true, secure: isProduction, sameSite: 'lax' };

function optionsFor(days: number): CookieOptions {
  return { ...base, maxAge: days * 24 * 60 * 60 * 1000 };
}

app.post('/login', (req, res) => {
  res.cookie('token', 'x', { httpOnly: true, secure: true, sameSite: 'strict' });
  res.cookie('session', 'x', base);
  res.cookie('refresh_token', 'x', optionsFor(30));
  res.cookie('sid', 'x', { ...base, secure: process.env.NODE_ENV === 'production' });
  // A cookie for other sites, over TLS.
  res.cookie('embed_session', 'x', { httpOnly: true, secure: true, sameSite: 'none' });
  res.setHeader('Set-Cookie', cookie.serialize('auth', 'x', { httpOnly: true, secure: true, sameSite: 'strict' }));
  res.end();
});

// Choices of the visitor prove nothing, and scripts have to read the token against forged requests.
app.post('/settings', (req, res) => {
  res.cookie('theme', req.body.theme);
  res.cookie('locale', 'de', { maxAge: 1000 });
  res.cookie('XSRF-TOKEN', 'x', { secure: true });
  res.cookie('token', '', { maxAge: 0 });
  // What happened is told to the page, which proves nothing.
  res.cookie('isLoginShown', true);
  res.cookie('loginError', 'expired');
  res.cookie('access_token', 'none', { maxAge: -1, secure: isProduction });
  res.clearCookie('session');
  res.end();
});

if (!isProduction) {
  app.post('/login/test', (_req, res) => {
    res.cookie('session', 'x');
    res.end();
  });
}

// What a page shows of who is there proves nothing.
app.post('/login/shown', (_req, res) => {
  res.cookie('login_info', JSON.stringify({ status: 'loggedIn' }));
  res.end();
});

// A mark that somebody is signed in, which the page reads, is the same for everybody.
app.post('/mark', (request, response) => {
  response.cookie('session_present', '1', { httpOnly: false, sameSite: 'lax' });
  response.end();
});
