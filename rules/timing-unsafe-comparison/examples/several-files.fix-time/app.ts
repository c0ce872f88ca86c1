import { Hono } from 'hono';
import { isSame, signatureOf } from './signature';
import { createHash, timingSafeEqual } from 'node:crypto';

const app = new Hono();

function isSameSecret(one: unknown, other: unknown) {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  return timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());
}

app.post('/webhooks/payments', async (c) => {
  const text = await c.req.text();
  if (!isSameSecret(c.req.header('x-signature'), signatureOf(text))) return c.body(null, 401);
  return c.body(null, 204);
});

app.post('/webhooks/parcels', async (c) => {
  const text = await c.req.text();
  if (!isSame(c.req.header('x-signature') ?? '', signatureOf(text))) return c.body(null, 401);
  return c.body(null, 204);
});

export default app;
