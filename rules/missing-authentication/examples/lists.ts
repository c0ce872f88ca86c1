// The guard of this file goes before a handler as the other routes write it: as a list, on a line of its own.
import express, { type NextFunction, type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';
import { Pool } from 'pg';

function authenticate(req: Request, res: Response, next: NextFunction) {
  const [, token] = (req.headers.authorization ?? '').split(' ');
  if (!token) {
    res.status(401).json({ error: 'unauthenticated' });
    return;
  }
  try {
    res.locals.user = jwt.verify(token, process.env.JWT_SECRET as string);
    next();
  } catch {
    res.status(401).json({ error: 'unauthenticated' });
  }
}

function allow(req: Request, res: Response, next: NextFunction) {
  if (!res.locals.user.permissions.length) {
    res.status(403).json({ error: 'forbidden' });
    return;
  }
  next();
}

// A link of a letter is for what the letter is about: who has it may come, and nobody signs in for that.
async function holdsLink(req: Request, res: Response, next: NextFunction) {
  const { rows } = await pool.query('select id from links where token = $1', [String(req.body.token)]);
  if (!rows.length) {
    res.status(401).json({ error: 'unknown link' });
    return;
  }
  next();
}

const pool = new Pool();
const signedIn = [authenticate, allow];
const app = express();
app.use(express.json());
app.post('/books', signedIn, async (_req: Request, res: Response) => {
  res.status(201).end();
});
app.patch('/books/:id', signedIn, async (_req: Request, res: Response) => {
  res.status(204).end();
});
app.put('/books/:id/cover', signedIn, async (_req: Request, res: Response) => {
  res.status(204).end();
});
app.post('/confirmations', holdsLink, async (_req: Request, res: Response) => {
  res.status(204).end();
});
app.delete(
//<^^^^^^^... finding high: 3 of 5 routes of this router call `authenticate`
  '/books/:id',
  //         ^ end
  async (req: Request, res: Response) => {
    await pool.query('delete from books where id = $1', [Number(req.params.id)]);
    res.status(204).end();
  },
);
