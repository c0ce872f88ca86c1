import type { RequestHandler } from 'express';
import jwt from 'jsonwebtoken';

export const signedIn: RequestHandler = (req, res, next) => {
  try {
    res.locals.user = jwt.verify(String(req.headers.authorization), String(process.env.KEY), { algorithms: ['HS256'] });
    next();
  } catch {
    res.status(401).end();
  }
};
