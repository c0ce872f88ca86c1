import express from 'express';
import jwt from 'jsonwebtoken';
import { users } from './users';

const app = express();
const key = process.env.TOKEN_KEY as string;

app.post('/login', async (req, res) => {
//<^^^^^^^^^^^^^^ finding [missing-rate-limit] medium: `POST /login` can be called without end. Limit how often one client and one account may try.
  const user = await users.check(req.body.name, req.body.password);
  const token = jwt.sign({ sub: user.id }, key, { expiresIn: '1h' });
  res.cookie('token', token);
  //<^^^^^^^ finding medium: The cookie `token` can be read by scripts and travels over plain HTTP
  res.cookie('access_token', token, { httpOnly: true, maxAge: 3_600_000 });
  //<^^^^^^^ finding medium: The cookie `access_token` travels over plain HTTP
  res.cookie('jwt', token, { httpOnly: false, secure: true, sameSite: 'strict' });
  //                                   ^^^^^ finding high: The cookie `jwt` can be read by scripts
  res.cookie('refreshToken', token, { httpOnly: true, secure: false, sameSite: 'none' });
  //                                                          ^^^^^ finding medium: The cookie `refreshToken` travels over plain HTTP and is sent along by other sites
  res.json({ name: user.name });
});
