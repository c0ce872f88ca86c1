// Who calls the helper puts the state to the address that it gives.
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';

const app = new Hono();

function linkAddress() {
  const params = new URLSearchParams({
    client_id: process.env.CLIENT_ID ?? '',
    response_type: 'code',
    redirect_uri: 'https://shop.example.com/linked',
    scope: 'books',
  });
  return `https://id.example.com/authorize?${params.toString()}`;
}

app.get('/link', (c) => {
  const state = randomUUID();
  setCookie(c, 'state', state, { httpOnly: true, secure: true, sameSite: 'Lax', maxAge: 600 });
  return c.redirect(`${linkAddress()}&state=${state}`);
});

export default app;
