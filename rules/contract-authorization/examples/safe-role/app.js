import express from 'express';
import jwt from 'jsonwebtoken';

function signedIn(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization, process.env.KEY);
  } catch {
    return res.sendStatus(401);
  }
  next();
}

function editor(req, res, next) {
  if (!req.user.roles.includes('editor')) return res.sendStatus(403);
  next();
}

export const app = express();
app.get('/books', signedIn, (req, res) => res.end());
app.post('/books', signedIn, editor, (req, res) => res.end());
app.delete('/books/:id', signedIn, (req, res) => res.end());
