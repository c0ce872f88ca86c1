import { Hono } from 'hono';
import { isSlug } from './patterns';

const app = new Hono();

app.get('/pages/:slug', (c) => {
  const { slug } = c.req.param();
  if (!isSlug(slug)) return c.notFound();
  return c.json({ slug });
});

export default app;
