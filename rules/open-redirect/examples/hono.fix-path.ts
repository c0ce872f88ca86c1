import { Hono } from 'hono';

const app = new Hono();

app.get('/go', (c) => {
  const target = c.req.query('next') ?? '/';
  return c.redirect(/^\/(?![/\\])[^\t\r\n]*$/.test(String(target)) ? String(target) : '/');
});

app.post('/sign-in', async (c) => {
  const form = await c.req.parseBody();
  if (!form.name) return c.text('Who are you?', 400);
  return c.redirect(String(form.next), 303);
});

// What else happens there must not happen twice, or too early.
app.get('/leave', (c) => c.redirect(leaving(c.req.query('to') ?? '/')));

let left = 0;
function leaving(to: string) {
  left += 1;
  return to;
}

export default app;
