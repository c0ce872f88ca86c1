// Requests are counted before anybody is asked who they are.
import express, { type RequestHandler } from 'express';
import rateLimit from 'express-rate-limit';
import jwt from 'jsonwebtoken';
import { books } from './store';

const app = express();
const limiter = rateLimit({ windowMs: 60_000, limit: 100 });
const isReader: RequestHandler = (req, res, next) => {
  try {
    jwt.verify(req.get('authorization') ?? '', process.env.KEY ?? '', { algorithms: ['HS256'] });
    next();
  } catch {
    res.sendStatus(401);
  }
};

app.post('/books', limiter, isReader, (req, res) => void res.json(books.add(req.body)));
app.put('/books/:id', limiter, isReader, (req, res) => void res.json(books.set(req.params.id, req.body)));
app.patch('/books/:id', limiter, isReader, (req, res) => void res.json(books.set(req.params.id, req.body)));
app.delete('/books', limiter, isReader, (req, res) => void res.json(books.clear()));
app.delete('/books/:id', limiter, (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^ finding: answers without authentication
  res.json(books.remove(req.params.id));
});
