import express, { type NextFunction, type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';

const names = new Map<string, string>();

function requireAccount(request: Request, response: Response, next: NextFunction) {
  try {
    jwt.verify(String(request.headers.authorization), process.env.TOKEN_KEY as string);
    next();
  } catch {
    response.status(401).end();
  }
}

// Two of five are guarded: guards are what is special here, and what is open is so on purpose, or asks in another way.
const account = express.Router();
account.put('/name', requireAccount, (request, response) => {
  names.set('own', String(request.body.name));
  response.end();
});
account.delete('/name', requireAccount, (_request, response) => {
  names.delete('own');
  response.end();
});

const chains = express.Router();
chains.get('/:id/blocks', (request, response) => {
  response.json(names.get(String(request.params.id)));
});
chains.post('/:id/delegates', requireAccount, (request, response) => {
  names.set(String(request.params.id), String(request.body.signature));
  response.end();
});
chains.delete('/:id/delegates', (request, response) => {
  names.delete(String(request.params.id));
  response.end();
});

const app = express();
app.use(express.json());
app.use('/account', account);
app.use('/chains', chains);
app.listen(3000);
