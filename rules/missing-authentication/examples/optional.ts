// A route that knows who is asking, if they say so, answers more to them: it is not for a fix to close it to others.
import express, { type NextFunction, type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';
import { Post } from './models';

const app = express();
app.use(express.json());

function verified(header: string | undefined): { id: number } | null {
  try {
    return jwt.verify(String(header).slice(7), process.env.JWT_SECRET as string) as { id: number };
  } catch {
    return null;
  }
}

function knowReader(req: Request, res: Response, next: NextFunction) {
  const reader = verified(req.headers.authorization);
  if (reader) res.locals.reader = reader;
  next();
}

function requireReader(req: Request, res: Response, next: NextFunction) {
  const reader = verified(req.headers.authorization);
  if (!reader) return res.sendStatus(401);
  res.locals.reader = reader;
  next();
}

app.post('/posts', requireReader, async (req, res) => {
  res.status(201).json(await Post.create({ title: String(req.body.title), author: res.locals.reader.id }));
});
app.put('/posts/:id/likes', requireReader, async (req, res) => {
  await Post.like(Number(req.params.id), res.locals.reader.id);
  res.status(204).end();
});
app.delete('/posts/:id', requireReader, async (req, res) => {
  await Post.remove({ id: Number(req.params.id), author: res.locals.reader.id });
  res.status(204).end();
});
app.post('/posts/:id/views', knowReader, async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `POST /posts/:id/views` answers without authentication
//<^^^^^^^^^^^^^^^^^^^^^^^^ refused guard: `knowReader` looks who is asking and lets everybody through
  await Post.view(Number(req.params.id), res.locals.reader?.id ?? null);
  res.status(204).end();
});
