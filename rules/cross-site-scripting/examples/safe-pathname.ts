// The path of an address holds neither quotation marks nor angle brackets: they are encoded there.
import { Hono } from 'hono';

const app = new Hono();

app.get('*', (c) => {
  const url = new URL(c.req.url);
  let base = url.pathname;
  if (!base.endsWith('/')) base = `${base}/`;
  return c.html(`<!DOCTYPE html><html><head><base href="${base}"></head><body>${url.search}</body></html>`);
});

export default app;
