import { Hono } from 'hono';

const app = new Hono();

// Without a media type, and with another one, a text is no HTML.
app.get('/plain', (c) => new Response(`Hello ${c.req.query('name')}`));
app.get(
  '/csv',
  (c) => new Response(`name\n${c.req.query('name')}`, { headers: { 'content-type': 'text/csv' } }),
);
app.get('/json', (c) => Response.json({ html: `<b>${c.req.query('name')}</b>` }));

// It is encoded.
app.get('/encoded', (c) =>
  new Response(`<p>${encodeURIComponent(c.req.query('name') ?? '')}</p>`, {
    headers: { 'content-type': 'text/html' },
  }),
);

export default app;
