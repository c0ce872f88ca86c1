import bcrypt from 'bcrypt';
import express from 'express';
import { rateLimit } from 'express-rate-limit';
import jwt from 'jsonwebtoken';
import { keys, readers } from './readers';

const app = express();
app.use(express.json());

const limited = rateLimit({ windowMs: 60_000, limit: 5 });

function signedIn(req: express.Request, res: express.Response, next: express.NextFunction) {
  try {
    res.locals.reader = jwt.verify(String(req.headers.authorization), String(process.env.JWT_KEY));
  } catch {
    return res.sendStatus(401);
  }
  next();
}

app.post('/sign-in', limited, async (req, res) => {
  const reader = await readers.byEmail(String(req.body.email));
  if (!reader || !(await bcrypt.compare(String(req.body.password), reader.hash))) return res.sendStatus(401);
  res.json({ token: jwt.sign({ sub: reader.id }, String(process.env.JWT_KEY), { expiresIn: '1h' }) });
});

// Whoever is signed in adds a key to the own account: there is nothing to guess.
app.post('/keys/register', signedIn, async (req, res) => {
  await keys.add(res.locals.reader.sub, String(req.body.name));
  res.sendStatus(204);
});

// A code of six digits can be guessed by whoever has the password.
app.post('/keys/verify-otp', signedIn, async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `POST /keys/verify-otp` can be called without end
  res.json({ matches: await keys.matches(res.locals.reader.sub, String(req.body.code)) });
});

export default app;
