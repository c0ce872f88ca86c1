import express from 'express';
import jwt from 'jsonwebtoken';
import { posts } from './posts';
const app = express();
app.use(express.json());

app.use((req, res, next) => {
  const token = req.headers.authorization?.replace(/^Bearer /, '');
  try {
    res.locals.user = jwt.verify(token!, process.env.JWT_SECRET!, { algorithms: ['HS256'] });
  } catch {
    return res.status(401).end();
  }
  next();
});

app.delete('/posts/:id', async (req, res) => {
  await posts.remove(req.params.id, res.locals.user.sub);
  res.status(204).end();
});
