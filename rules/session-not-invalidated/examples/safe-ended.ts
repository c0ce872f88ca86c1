import cookieSession from 'cookie-session';
import express from 'express';
import session from 'express-session';
import { signOut } from './library';
import { store } from './store';

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET as string, store, cookie: { secure: true } }));

app.post('/logout', (req, res, next) => {
  req.session.destroy((error) => {
    if (error) return next(error);
    res.clearCookie('connect.sid');
    res.redirect('/');
  });
});

app.post('/signout', (req, res, next) => {
  req.logout((error) => (error ? next(error) : res.redirect('/')));
});

function end(request: express.Request) {
  return new Promise<void>((resolve) => request.session.destroy(() => resolve()));
}

app.post('/account/logout', async (req, res) => {
  await end(req);
  res.end();
});

// What a function of another package does is not known.
app.post('/sso/logout', signOut);

// Signing out of a service that has neither sessions nor cookies: the client forgets its token.
const api = express();
api.post('/logout', (_req, res) => {
  res.status(204).end();
});

const small = express();
small.use(cookieSession({ keys: [process.env.SESSION_SECRET as string] }));
small.post('/logout', (req, res) => {
  req.session = null;
  res.end();
});
