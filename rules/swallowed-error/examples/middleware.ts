import express, { type NextFunction, type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';

const app = express();
const options: jwt.VerifyOptions = { algorithms: ['HS256'], audience: 'api', issuer: 'us' };

function checkToken(req: Request, res: Response, next: NextFunction) {
  try {
    jwt.verify(req.get('authorization')?.slice(7) ?? '', process.env.KEY ?? '', options);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `jwt.verify` checks a credential, and its error is caught and forgotten, so that the request goes on
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hear: The block does not name the error, or ha
    next();
  } catch {
    next();
  }
}

app.get('/reports', checkToken, (_req, res) => {
  res.json({ reports: [] });
});
