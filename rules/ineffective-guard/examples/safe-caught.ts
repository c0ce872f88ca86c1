// What stands in the `catch` block runs only where something before failed.
import express, { type NextFunction, type Request, type Response } from 'express';
import jwt, { type JwtPayload } from 'jsonwebtoken';
import { accounts } from './store';

interface SignedIn extends Request {
  user?: JwtPayload;
}

const requireUser = (request: SignedIn, response: Response, next: NextFunction) => {
  try {
    request.user = jwt.verify(String(request.headers.authorization), String(process.env.TOKEN_KEY), {
      algorithms: ['HS256'],
    }) as JwtPayload;
    next();
  } catch {
    response.sendStatus(401);
  }
};

const app = express();
app.get('/connected', requireUser, async (request: SignedIn, response) => {
  try {
    if (!request.user) {
      return response.status(401).json({ message: 'Who are you?' });
    }
    await accounts.connect(request.user.sub);
    response.redirect('/accounts');
  } catch {
    response.status(500).json({ message: 'Connecting failed' });
  }
});
app.listen(3000);
