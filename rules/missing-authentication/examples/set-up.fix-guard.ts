// What stands before the handler turns everybody away once the service is set up.
import express, { type NextFunction, type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';
import { settings, users } from './store';

const app = express();

function requireUser(request: Request, response: Response, next: NextFunction) {
  try {
    response.locals.user = jwt.verify(String(request.headers.authorization), String(process.env.TOKEN_KEY), {
      algorithms: ['HS256'],
    });
    next();
  } catch {
    response.sendStatus(401);
  }
}

async function beforeSetUp(_request: Request, response: Response, next: NextFunction) {
  if (await settings.isSetUp()) return response.status(403).end();
  next();
}

const members = express.Router();
members.get('/', requireUser, async (_request, response) => response.json(await users.names()));
members.put('/name', requireUser, async (_request, response) => response.json(await users.rename()));
members.delete('/all', requireUser, async (_request, response) => response.json(await users.clear()));
app.use('/members', members);

function firstSteps() {
  const first = express.Router();
  first.put('/', requireUser, beforeSetUp, async (_request, response) => {
    await users.addFirst();
    response.sendStatus(204);
  });
  return first;
}
app.use('/first-steps', firstSteps());

app.listen(3000);
