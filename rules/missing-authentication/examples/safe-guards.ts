import express, { type RequestHandler } from 'express';
import passport from 'passport';

const app = express();

/** A guard that a team wrote itself: what it does makes it one, not its name. */
const checkpoint: RequestHandler = (req, res, next) => {
  const key = req.get('x-api-key');
  if (key !== process.env.API_KEY) {
    res.sendStatus(401);
    return;
  }
  next();
};

const allow =
  (...roles: string[]): RequestHandler =>
  (req, res, next) => {
    const user = req.user as { role: string } | undefined;
    if (!user || !roles.includes(user.role)) return void res.status(403).json({ error: 'Not for you' });
    next();
  };

app.post('/things', checkpoint, (_req, res) => void res.sendStatus(201));
app.put('/things/:id', [checkpoint], (_req, res) => void res.sendStatus(204));
app.delete('/things/:id', allow('admin', 'owner'), (_req, res) => void res.sendStatus(204));
app.patch('/things/:id', passport.authenticate('jwt', { session: false }), (_req, res) => void res.sendStatus(204));
app.post('/things/:id/close', (req, res) => {
  if (!req.user) {
    res.status(401).end();
    return;
  }
  res.sendStatus(204);
});
