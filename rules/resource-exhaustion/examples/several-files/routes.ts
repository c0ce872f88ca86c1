import { Hono } from 'hono';
import { codes } from './codes';

const app = new Hono();
app.post('/codes', async (c) => {
  const { count } = await c.req.json();
  return c.json(codes(count));
});
