import { Hono } from 'hono';
import { isSame, signatureOf } from './signature';

const app = new Hono();

app.post('/webhooks/payments', async (c) => {
  const text = await c.req.text();
  if (c.req.header('x-signature') !== signatureOf(text)) return c.body(null, 401);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: A signature is compared by an operator that stops at the first difference. Compare digests of equal length with `crypto.timingSafeEqual`.
  return c.body(null, 204);
});

app.post('/webhooks/parcels', async (c) => {
  const text = await c.req.text();
  if (!isSame(c.req.header('x-signature') ?? '', signatureOf(text))) return c.body(null, 401);
  return c.body(null, 204);
});

export default app;
