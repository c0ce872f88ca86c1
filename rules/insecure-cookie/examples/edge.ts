import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';

const app = new Hono();

app.post('/login', (c) => {
  setCookie(c, 'session', 'x', { secure: true, sameSite: 'Lax' });
  //<^^^^^^ finding medium: The cookie `session` can be read by scripts
  return c.body(null);
});
