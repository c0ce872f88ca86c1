// A header of another name sends nobody anywhere.
import { Hono } from 'hono';

const app = new Hono();

app.get('/cover', (c) => {
  const headers = new Headers();
  headers.set('X-Shelf', c.req.query('shelf') ?? '');
  headers.append('Content-Language', c.req.query('language') ?? '');
  return new Response('cover', { headers });
});

export default app;
