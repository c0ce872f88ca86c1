import express from 'express';
import session from 'express-session';
import { compareSync } from 'bcryptjs';
import { findUser, readUser } from './users';

const app = express();
app.use(session({ secret: process.env.SECRET as string, cookie: { secure: true } }));

app.post('/login', (req, res, next) => {
  const user = findUser(req.body.name);
  if (user && compareSync(String(req.body.password), user.hash)) {
    // Known from now on.
    req.session.regenerate((error2) => {
      if (error2) {
        next(error2);
        return;
      }
      req.session.userId = user.id;
      const error = `Welcome,
${user.name}`;

      res.json({ error }); // as before
      return;
    });
    return;
  }
  res.status(401).json({ error: 'wrong' });
});

app.post('/sign-in', (req, res) => {
  const user = findUser(req.body.name);
  if (user && compareSync(String(req.body.password), user.hash)) req.session.userId = user.id;
  res.redirect('/');
});

app.post('/signin', (req, res) => {
  const user = findUser(req.body.name);
  if (user && compareSync(String(req.body.password), user.hash)) {
    req.session.userId = user.id;
  }
  res.redirect('/');
});

app.post('/log-in', (req, res) => {
  readUser(req.body.name, (user) => {
    if (!compareSync(String(req.body.password), user.hash)) return res.sendStatus(401);
    req.session.userId = user.id;
    return res.redirect('/');
  });
});
