import express from 'express';
import session from 'express-session';
import { store } from './store';

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET as string, store, cookie: { secure: true } }));

app.post('/logout', (_req, res) => {
  res.clearCookie('connect.sid');
  res.redirect('/');
});

const router = express.Router();
router.get('/signout', (req, res) => {
  req.session.user = undefined;
  req.session.destroy((error) => {
    if (error) {
      res.sendStatus(500);
      return;
    }
    res.redirect('/');
  });
});
app.use('/account', router);
