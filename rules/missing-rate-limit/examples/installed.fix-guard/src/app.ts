import bcrypt from 'bcrypt';
import express from 'express';
import jwt from 'jsonwebtoken';
import { users } from './users.js';
import { rateLimit } from 'express-rate-limit';

export const app = express();
app.use(express.json());

app.post('/login', rateLimit({ windowMs: 15 * 60 * 1000, limit: 10 }), async (req, res) => {
  const user = await users.byEmail(String(req.body.email));
  if (!user || !(await bcrypt.compare(String(req.body.password), user.hash))) return res.sendStatus(401);
  return res.json({ token: jwt.sign({ sub: user.id }, process.env.KEY as string, { expiresIn: '1h' }) });
});
