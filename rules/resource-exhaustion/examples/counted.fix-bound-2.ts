import { Hono } from 'hono';

const app = new Hono();

app.get('/lines', (c) => c.text('-'.repeat(+(c.req.query('width') ?? 80))));

app.get('/dice', (c) => {
  const rolls: number[] = [];
  let left = Number(c.req.query('times'));
  while (Math.min(Math.max(Number(left--) || 0, 0), 1000) > 0) rolls.push(Math.ceil(Math.random() * 6));
  return c.json(rolls);
});

app.get('/few', (c) => {
  const width = Math.min(+(c.req.query('width') ?? 80), 200);
  return c.text('-'.repeat(width));
});

export default app;
