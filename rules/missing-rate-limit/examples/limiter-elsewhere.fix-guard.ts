import bcrypt from 'bcrypt';
import express from 'express';
import rateLimit from 'express-rate-limit';
import jwt from 'jsonwebtoken';
import { accountOf } from './accounts';

const app = express();
app.use(express.json());
const limiter = rateLimit({ windowMs: 60_000, limit: 20 });

app.post('/search', limiter as any, async (req, res) => {
  res.json({ found: [] });
});

// The limiter protects the search, and not the login.
app.post('/session', limiter as any, async (req, res) => {
  const account = await accountOf(String(req.body.email));
  if (!account || !(await bcrypt.compare(String(req.body.password), account.passwordHash))) {
    res.status(401).end();
    return;
  }
  res.json({
    token: jwt.sign({ sub: account.id }, process.env.KEY as string, { expiresIn: '1h', algorithm: 'HS256' }),
  });
});
