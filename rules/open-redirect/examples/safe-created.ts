import { Hono } from 'hono';
import Koa from 'koa';

const app = new Hono();

// The address is one of this site.
app.post('/books', async (c) => {
  const { id } = await c.req.json();
  return new Response('', { status: 201, headers: { location: `/books/${encodeURIComponent(id)}` } });
});

// The host under which the browser asked is the one that it is at.
const site = new Koa();
site.use(async (ctx) => {
  ctx.redirect(`${ctx.origin}/start`);
});

export default app;
