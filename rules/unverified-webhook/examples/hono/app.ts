import { Hono } from 'hono';
import { db } from './db';
const app = new Hono();

app.post('/hooks/shopify', async (c) => {
//<^^^^^^^^^^^^^^^^^^^^^^ finding: changes `orders` without asking where the message comes from
  const order = await c.req.json();
  await db('orders').insert({ shopify_id: Number(order.id), total: Number(order.total_price) });
  return c.body(null, 200);
});

app.post('/hooks/token', async (c) => {
  if (c.req.header('x-webhook-token') !== process.env.HOOK_TOKEN) return c.text('no', 401);
  const order = await c.req.json();
  await db('orders').insert({ shopify_id: Number(order.id) });
  return c.body(null, 200);
});
