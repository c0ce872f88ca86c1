// Elsewhere the project sets the flag in production only: developers have no HTTPS.
import express from 'express';
import session from 'express-session';

const app = express();
app.use(
  session({
    secret: process.env.SESSION_SECRET as string,
    resave: false,
    saveUninitialized: false,
    cookie: { secure: process.env.NODE_ENV === 'production', sameSite: 'lax' },
  }),
);

app.post('/login', (_req, res) => {
  res.cookie('token', 'a1', { httpOnly: true, sameSite: 'lax', secure: process.env.NODE_ENV === 'production' });
  res.sendStatus(204);
});
