import { Hono } from 'hono';

const app = new Hono();

app.get('/lines', (c) => c.text('-'.repeat(+(c.req.query('width') ?? 80))));
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: says how much memory is taken, without an upper limit. Limit it first, as in `Math.min(value, 100)`.

app.get('/dice', (c) => {
  const rolls: number[] = [];
  let left = Number(c.req.query('times'));
  while (left-- > 0) rolls.push(Math.ceil(Math.random() * 6));
//       ^^^^^^ finding medium: says how often a loop runs, without an upper limit. Limit it first, as in `Math.min(value, 100)`.
  return c.json(rolls);
});

app.get('/few', (c) => {
  const width = Math.min(+(c.req.query('width') ?? 80), 200);
  return c.text('-'.repeat(width));
});

export default app;
