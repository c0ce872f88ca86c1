import assert, { ok } from 'node:assert/strict';
import express from 'express';

const app = express();

function membersOnly(request: express.Request, _response: express.Response, next: express.NextFunction) {
  assert(request.user, 'Sign in first');
  next();
}

function writersOnly(request: express.Request, _response: express.Response, next: express.NextFunction) {
  ok(request.user, 'Sign in first');
  next();
}

app.get('/me', membersOnly, (request, response) => response.json({ name: request.user.name }));
//             ^^^^^^^^^^^ guard authentication
app.get('/drafts', writersOnly, (request, response) => response.json({ name: request.user.name }));
//                 ^^^^^^^^^^^ guard authentication
