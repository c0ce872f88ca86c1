// Whether the cookie travels over plain HTTP follows from the address of the application: only a review can say more.
import express from 'express';
import { isHttps } from './address';
import { tokenOf } from './tokens';

const app = express();

app.post('/login', async (req, res) => {
  res.cookie('session', await tokenOf(req), { httpOnly: true, sameSite: 'lax', secure: isHttps() });
  //                                                                                   ^^^^^^^^^ finding low: The cookie `session` travels over plain HTTP
  //                                                                                   ^^^^^^^^^ refused flags: The value is worked out elsewhere
  res.cookie('auth_method', 'local', { httpOnly: true, sameSite: 'lax' });
  res.end();
});

app.listen(3000);
