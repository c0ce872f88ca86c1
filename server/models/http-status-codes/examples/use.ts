import express, { type RequestHandler } from 'express';
import httpStatus, { StatusCodes } from 'http-status-codes';

const app = express();

const known: RequestHandler = (request, response, next) => {
  if (!request.user) return void response.status(httpStatus.UNAUTHORIZED).end();
  next();
};

const allowed: RequestHandler = (request, response, next) => {
  if (request.user?.role !== 'editor') return void response.sendStatus(StatusCodes.FORBIDDEN);
  next();
};

app.put('/books/:id', known, allowed, (_request, response) => void response.sendStatus(StatusCodes.NO_CONTENT));
//                    ^^^^^ guard authentication
//                           ^^^^^^^ guard authorization
