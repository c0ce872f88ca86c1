import express from 'express';
import session from 'express-session';
import { compareSync } from 'bcryptjs';
import { findUser, readUser } from './users';

const app = express();
app.use(session({ secret: process.env.SECRET as string, cookie: { secure: true } }));

app.post('/login', (req, res, next) => {
//<^^^^^^^^^^^^^^ finding [missing-rate-limit]: `POST /login` and 3 more routes
  const user = findUser(req.body.name);
  if (user && compareSync(String(req.body.password), user.hash)) {
    // Known from now on.
    req.session.userId = user.id;
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `POST /login` signs somebody in
    const error = `Welcome,
${user.name}`;

    res.json({ error }); // as before
    return;
  }
  res.status(401).json({ error: 'wrong' });
});

app.post('/sign-in', (req, res) => {
  const user = findUser(req.body.name);
  if (user && compareSync(String(req.body.password), user.hash)) req.session.userId = user.id;
//                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: `POST /sign-in` signs somebody in
//                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused renew: does not stand on a line of its own
  res.redirect('/');
});

app.post('/signin', (req, res) => {
  const user = findUser(req.body.name);
  if (user && compareSync(String(req.body.password), user.hash)) {
    req.session.userId = user.id;
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: `POST /signin` signs somebody in
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused renew: What stands behind its block would not wait for it
  }
  res.redirect('/');
});

app.post('/log-in', (req, res) => {
  readUser(req.body.name, (user) => {
    if (!compareSync(String(req.body.password), user.hash)) return res.sendStatus(401);
    req.session.userId = user.id;
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: `POST /log-in` signs somebody in
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused renew: is not asynchronous
    return res.redirect('/');
  });
});
