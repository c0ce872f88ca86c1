// Whoever decodes the path of an address has the signs in it again that were encoded.
import { Hono } from 'hono';

const app = new Hono();

function escapeHtml(value: unknown) {
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

app.get('/pages/*', (c) => {
  const url = new URL(c.req.url);
  return c.html(`<h1>There is no ${escapeHtml(decodeURIComponent(url.pathname))}</h1>`);
});

export default app;
