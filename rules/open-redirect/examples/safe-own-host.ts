// The host under which a browser asked is the one that it is at.
import { Hono } from 'hono';

const app = new Hono();

app.post('/sign-up', (c) => {
  const { host, protocol } = new URL(c.req.url);
  return c.redirect(`${protocol}//${host}/verify`);
});

app.post('/sign-out', (c) => {
  const address = new URL('/', new URL(c.req.url).origin);
  return c.redirect(address.toString());
});

export default app;
