import { resolve, sep } from 'node:path';
import { createReadStream } from 'node:fs';
import express, { type NextFunction, type Request, type Response } from 'express';
import jwt, { type JwtPayload } from 'jsonwebtoken';

const app = express();

function requireUser(request: Request, response: Response, next: NextFunction) {
  try {
    response.locals.user = jwt.verify(String(request.headers.authorization), process.env.TOKEN_KEY as string);
    next();
  } catch {
    response.status(401).end();
  }
}

function requireAdmin(_request: Request, response: Response, next: NextFunction) {
  const user = response.locals.user as JwtPayload;
  if (user.role !== 'admin') response.status(403).end();
  else next();
}

// Administrators often open any file by other ways.
app.get('/backups/:name', requireUser, requireAdmin, (request, response) => {
  const filePath = resolve('/var/backups', `${request.params.name}.tar.gz`);
  if (!filePath.startsWith(resolve('/var/backups') + sep)) {
    return response.status(400).json({ error: 'The path is not valid' });
  }
  createReadStream(filePath).pipe(response);
});

app.get('/pictures/:name', requireUser, (request, response) => {
  createReadStream(resolve('/var/pictures', `${request.params.name}.png`)).pipe(response);
});

app.listen(3000);
