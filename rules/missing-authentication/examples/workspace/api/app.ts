import express, { type RequestHandler } from 'express';
import jwt from 'jsonwebtoken';

const app = express();

const signedIn: RequestHandler = (req, res, next) => {
  try {
    jwt.verify(req.headers.authorization ?? '', process.env.KEY ?? '', { algorithms: ['HS256'], audience: 'api' });
    next();
  } catch {
    res.sendStatus(401);
  }
};

app.post('/books', signedIn, (req, res) => res.json({ saved: req.body.title }));
app.listen(3000);
