import express from 'express';
import jwt from 'jsonwebtoken';

export const app = express();

function signedIn(request, response, next) {
  const [scheme, token] = (request.get('authorization') ?? '').split(' ');
  if (scheme !== 'Bearer') return response.sendStatus(401);
  request.user = jwt.verify(token, process.env.KEY, { algorithms: ['ES256'] });
  next();
}

app.get('/health', (request, response) => response.end());
app.get('/books', signedIn, (request, response) => response.end());
