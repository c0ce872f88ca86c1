import { Hono } from 'hono';
import { setCookie, setSignedCookie } from 'hono/cookie';

const app = new Hono();

app.post('/login', async (c) => {
  setCookie(c, 'session', 'x', { httpOnly: true, secure: true, sameSite: 'Strict' });
  setCookie(c, 'theme', 'dark');
  //<^^^^^^ weakness cookie-readable-by-scripts
  //<^^^^^^ weakness cookie-over-plain-http
  await setSignedCookie(c, 'session', 'x', process.env.COOKIE_SECRET as string, { secure: true });
  //    ^^^^^^^^^^^^^^^ weakness cookie-readable-by-scripts
  //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ purpose session-secret
  return c.body(null);
});
