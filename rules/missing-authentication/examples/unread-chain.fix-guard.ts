import express, { type NextFunction, type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';
import mongoose from 'mongoose';
import { answerCache } from 'team-answer-cache';

const Book = mongoose.model('Book', new mongoose.Schema({ title: String, pages: Number }));

function requireAccount(request: Request, response: Response, next: NextFunction) {
  try {
    jwt.verify(String(request.headers.authorization), process.env.TOKEN_KEY as string);
    next();
  } catch {
    response.status(401).end();
  }
}

const app = express();
app.use(express.json());

app.post('/books', requireAccount, async (request, response) => {
  await Book.create({ title: String(request.body.title) });
  response.status(201).end();
});
app.patch('/books/:id', requireAccount, async (request, response) => {
  await Book.updateOne({ _id: String(request.params.id) }, { title: String(request.body.title) });
  response.end();
});
app.delete('/books/:id', requireAccount, async (request, response) => {
  await Book.deleteOne({ _id: String(request.params.id) });
  response.end();
});

// What stands before the handler cannot be read, and the handler can: it only asks.
app.post('/books/query', requireAccount, answerCache(300), async (request, response) => {
  response.json(await Book.find({ title: String(request.body.title) }).limit(20));
});

// What browsers report is written to the log, and nothing comes of it.
app.post('/report-violation', (request, response) => {
  if (request.body) console.log('violation of the policy', typeof request.body);
  response.status(204).end();
});

app.listen(3000);
