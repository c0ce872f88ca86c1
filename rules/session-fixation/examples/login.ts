import bcrypt from 'bcrypt';
import express from 'express';
import session from 'express-session';
import { store } from './store';
import { users } from './users';

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET as string, store, cookie: { secure: true } }));

app.post('/account/enter', async (req, res) => {
  const user = await users.byEmail(req.body.email);
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) {
    res.sendStatus(401);
    return;
  }
  req.session.user = { id: user.id };
  //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `POST /account/enter` signs somebody in, and the session keeps its identifier
  res.redirect('/');
});
