import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import jwt from 'jsonwebtoken';
import { Reports } from './reports';

function signedIn(req: Request, res: Response, next: NextFunction) {
  try {
    res.locals.user = jwt.verify(String(req.get('authorization')), process.env.KEY as string);
    next();
  } catch {
    res.status(401).json({ error: 'sign in first' });
  }
}

// Rests on what `signedIn` has stored, and so has to come after it.
function allow(...roles: string[]): RequestHandler {
  return (_req, res, next) => {
    if (!roles.includes(res.locals.user.role)) {
      res.status(403).json({ error: 'not allowed' });
      return;
    }
    next();
  };
}

const app = express();
app.get('/admin/reports', signedIn, allow('admin'), async (_req, res) => {
  res.json(await Reports.all());
});
app.post('/admin/reports/clear', signedIn, allow('admin'), async (_req, res) => {
  await Reports.clear();
  res.status(204).end();
});
app.post('/admin/reports/close', signedIn, allow('admin'), async (_req, res) => {
  await Reports.close();
  res.status(204).end();
});
