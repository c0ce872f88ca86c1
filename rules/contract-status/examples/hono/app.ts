import { Hono } from 'hono';

export const app = new Hono();

app.get('/books/:id', (c) => {
  const id = Number(c.req.param('id'));
  if (Number.isNaN(id)) return c.json({ error: 'This is no number' }, 422);
  return c.json({ id });
});
