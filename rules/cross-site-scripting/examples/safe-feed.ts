// A feed is read by programs, and browsers show no page of it.
import { Hono } from 'hono';

const app = new Hono();
app.get('/feed', (context) => {
  const topic = context.req.query('topic') ?? '';
  return new Response(`<?xml version="1.0"?><rss><channel><title>${topic}</title></channel></rss>`, {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
});
export default app;
