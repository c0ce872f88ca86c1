import { Router } from 'express';
import passport from 'passport';

const router = Router();

router.post('/logout', (req, res, next) => {
  req.logout((err) => {
    if (err) return next(err);
    res.redirect('/');
  });
});

router.post('/logout-with-destroy', (req, res, next) => {
  req.logout({ keepSessionInfo: false }, (err) =>
    err ? next(err) : req.session.destroy(() => res.redirect('/')),
  );
});

router.get('/sign-out', passport.authenticate('session'), (req, res) => {
//<^^^^^^^^^^^^^^^^^^^ finding: signs somebody out, and only the browser hears of it
//<^^^^^^^^^^^^^^^^^^^ refused end: what was handed out is a token
  req.user = undefined;
  res.clearCookie('connect.sid', { path: '/' });
  res.redirect('/login');
});
export default router;
