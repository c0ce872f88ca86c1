import express from 'express';
import session from 'express-session';
import passport from 'passport';
import { makeRoute } from 'team-routes';

// What the library hands to the function is not known, and it is asked to sign out.
const signOut = makeRoute(async (request, response, next) => {
  request.logout((error) => {
    if (error) return next(error);
    response.redirect('/');
  });
});

const app = express();
app.use(
  session({
    secret: process.env.SESSION_SECRET as string,
    resave: false,
    saveUninitialized: false,
    cookie: { secure: true },
  }),
);
app.use(passport.session());
app.post('/logout', signOut);
app.listen(3000);
