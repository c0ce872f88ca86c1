// Schemas with patterns that need no going back, and a text whose length is looked at first.
import { Hono } from 'hono';
import { z } from 'zod';

const User = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_-]{2,31}$/),
  phone: z.string().regex(/^\+?[1-9]\d{1,14}$/),
  host: z.string().regex(/^(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,63}$/),
});

const app = new Hono();

app.post('/users', async (c) => c.json({ name: User.parse(await c.req.json()).name }));

app.post('/lines', async (c) => {
  const line = await c.req.text();
  if (line.length > 500) return c.text('Too long', 413);
  return c.json({ parts: line.match(/^(.*)\s*(.*)=$/) });
});

export default app;
