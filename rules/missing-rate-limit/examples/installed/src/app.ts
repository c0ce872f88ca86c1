import bcrypt from 'bcrypt';
import express from 'express';
import jwt from 'jsonwebtoken';
import { users } from './users.js';

export const app = express();
app.use(express.json());

app.post('/login', async (req, res) => {
//<^^^^^^^^^^^^^^ finding medium: `POST /login` can be called without end
  const user = await users.byEmail(String(req.body.email));
  if (!user || !(await bcrypt.compare(String(req.body.password), user.hash))) return res.sendStatus(401);
  return res.json({ token: jwt.sign({ sub: user.id }, process.env.KEY as string, { expiresIn: '1h' }) });
});
