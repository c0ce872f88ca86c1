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
  await new Promise<void>((resolve, reject) => req.session.regenerate((error) => (error ? reject(error) : resolve())));
  req.session.user = { id: user.id };
  res.redirect('/');
});
