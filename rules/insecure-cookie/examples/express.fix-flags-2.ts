import express from 'express';
import jwt from 'jsonwebtoken';
import { users } from './users';

const app = express();
const key = process.env.TOKEN_KEY as string;

app.post('/login', async (req, res) => {
  const user = await users.check(req.body.name, req.body.password);
  const token = jwt.sign({ sub: user.id }, key, { expiresIn: '1h' });
  res.cookie('token', token);
  res.cookie('access_token', token, { httpOnly: true, maxAge: 3_600_000, secure: true });
  res.cookie('jwt', token, { httpOnly: false, secure: true, sameSite: 'strict' });
  res.cookie('refreshToken', token, { httpOnly: true, secure: false, sameSite: 'none' });
  res.json({ name: user.name });
});
