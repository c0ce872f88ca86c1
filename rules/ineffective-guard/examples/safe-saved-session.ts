import express, { type NextFunction, type Request, type Response } from 'express';
import session from 'express-session';

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET as string, resave: false, saveUninitialized: false, cookie: { secure: true } }));

// The promise fails where the session cannot be kept, and whoever waits for it stops there.
async function keepSession(request: Request): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.save((error) => {
      if (error) {
        reject(new Error(error));
      } else {
        resolve();
      }
    });
  });
}

async function rememberPage(request: Request, response: Response, next: NextFunction): Promise<void> {
  request.session.cookie.maxAge = 60_000;
  await keepSession(request);
  next();
}

app.get('/books', rememberPage, (request, response) => {
  response.json({ page: request.path });
});

app.listen(3000);
