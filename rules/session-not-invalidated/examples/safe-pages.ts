import express, { type NextFunction, type Request, type Response } from 'express';
import session from 'express-session';
import { promisify } from 'node:util';
import { tokens } from './tokens.js';

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET as string, store: tokens.store, cookie: { secure: true } }));

type Handler = (req: Request, res: Response, next: NextFunction) => Promise<void>;

/** Hands what a handler throws on to the one for errors. */
function caught(handler: Handler) {
  return (req: Request, res: Response, next: NextFunction) => {
    handler(req, res, next).catch(next);
  };
}

async function end(req: Request) {
  const destroy = promisify(req.session.destroy.bind(req.session));
  await destroy();
}

async function logout(req: Request, res: Response) {
  await end(req);
  res.redirect('/');
}

async function page(_req: Request, res: Response) {
  res.render('logout');
}

async function shelf(_req: Request, res: Response) {
  res.render('shelf');
}

// The page with the form ends nothing, and is not meant to.
app.get('/logout', caught(page));
app.post('/logout', caught(logout));
app.get('/shelf', caught(shelf));

// The token that was handed out is taken back.
app.post('/readers/logout', async (req, res) => {
  await tokens.revoke(req.cookies.access_token);
  res.clearCookie('access_token');
  res.redirect('/');
});

export default app;
