import { invariantResponse } from '@epic-web/invariant';
import express from 'express';

const app = express();

function membersOnly(request: express.Request, _response: express.Response, next: express.NextFunction) {
  invariantResponse(request.user, 'Sign in first', { status: 401 });
  next();
}

app.get('/me', membersOnly, (request, response) => response.json({ name: request.user.name }));
//             ^^^^^^^^^^^ guard authentication
