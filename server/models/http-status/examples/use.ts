import express, { type RequestHandler } from 'express';
import httpStatus, { status } from 'http-status';

const app = express();

const known: RequestHandler = (request, response, next) => {
  if (!request.user) return void response.status(httpStatus.UNAUTHORIZED).end();
  next();
};

const allowed: RequestHandler = (request, response, next) => {
  if (request.user?.role !== 'editor') return void response.sendStatus(status.FORBIDDEN);
  next();
};

app.put('/books/:id', known, allowed, (_request, response) => void response.sendStatus(status.NO_CONTENT));
//                    ^^^^^ guard authentication
//                           ^^^^^^^ guard authorization
