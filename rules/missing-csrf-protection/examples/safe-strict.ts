import express from 'express';
import session from 'express-session';
const app = express();
app.use(express.urlencoded({ extended: false }));
app.use(
  session({
    secret: process.env.S!,
    resave: false,
    saveUninitialized: false,
    cookie: { sameSite: 'strict', secure: true },
  }),
);

app.post('/profile', async (req, res) => {
  if (!req.session.userId) return res.sendStatus(401);
  await fetch('https://people.internal/' + req.session.userId, {
    method: 'PUT',
    body: JSON.stringify({ name: String(req.body.name) }),
  });
  res.redirect('/profile');
});
