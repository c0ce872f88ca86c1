import express from 'express';
import session from 'express-session';
import { store } from './store';

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET as string, store, cookie: { secure: true } }));

app.post('/logout', (_req, res) => {
//<^^^^^^^^^^^^^^^ finding medium: `POST /logout` signs somebody out, and the session lives on
  res.clearCookie('connect.sid');
  res.redirect('/');
});

const router = express.Router();
router.get('/signout', (req, res) => {
//<^^^^^^^^^^^^^^^^^^ finding: takes the user out of the session
//<^^^^^^^^^^^^^^^^^^ finding: takes the user out of the session, which lives on with its identifier and all else in it
  req.session.user = undefined;
  res.redirect('/');
});
app.use('/account', router);
