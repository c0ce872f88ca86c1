import express from 'express';
import cookieParser from 'cookie-parser';
import jwt from 'jsonwebtoken';
import { posts } from './posts';

const app = express();
app.use(express.urlencoded({ extended: false }), cookieParser());

app.use((req, res, next) => {
  try {
    res.locals.user = jwt.verify(req.cookies.token, process.env.JWT_SECRET!, { algorithms: ['HS256'] });
    next();
  } catch {
    res.status(401).end();
  }
});

app.post('/posts/:id/delete', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^ finding: takes forms of other sites in the name of whoever is signed in
  await posts.remove(req.params.id, res.locals.user.sub);
  res.redirect('/posts');
});
