import express from 'express';
import session from 'express-session';
const app = express();
const allowed = new Set(['https://app.example.com']);
app.use(express.urlencoded({ extended: false }));
app.use(session({ secret: process.env.S!, resave: false, saveUninitialized: false, cookie: { secure: true } }));
app.use((req, res, next) => {
  if (['POST', 'PUT', 'PATCH', 'DELETE'].includes(req.method) && !allowed.has(req.get('origin') ?? '')) {
    return res.status(403).send('Cross-site request refused');
  }
  next();
});

app.post('/profile', async (req, res) => {
  if (!req.session.userId) return res.sendStatus(401);
  await fetch('https://people.internal/' + req.session.userId, {
    method: 'PUT',
    body: JSON.stringify({ name: String(req.body.name) }),
  });
  res.redirect('/profile');
});
