import express from 'express';
import jwt from 'jsonwebtoken';

const books = express.Router();

function signedIn(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization, process.env.KEY);
  } catch {
    return res.sendStatus(401);
  }
  next();
}

books.get('/:id', signedIn, (req, res) => res.end());
books.post('/', signedIn, (req, res) => res.end());
books.delete('/:id', signedIn, (req, res) => res.end());

export const app = express();
app.use('/api/books', books);
