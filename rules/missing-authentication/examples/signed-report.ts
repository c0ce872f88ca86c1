// The signature that comes in a header is held against one that is made anew, with its version before it.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { jwt } from 'hono/jwt';
import { matches } from './store';

const app = new Hono();

async function signed(request: Request): Promise<unknown> {
  const body = await request.text();
  const own = `v0=${createHmac('sha256', process.env.SIGNING_SECRET ?? '').update(body).digest('hex')}`;
  const shown = Buffer.from(request.headers.get('x-report') ?? '');
  if (shown.length !== own.length || !timingSafeEqual(Buffer.from(own), shown)) throw new Error('It is not signed');
  return JSON.parse(body);
}

app.post('/reports/interactions', async (c) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: 1 of 2 routes of this router call
  const report = await signed(c.req.raw.clone() as Request);
  await matches.confirm(report);
  return c.json({ ok: true });
});

app.post('/reports/:id/close', jwt({ secret: process.env.TOKEN_KEY ?? '', alg: 'HS256' }), async (c) => {
  await matches.close(c.req.param('id'));
  return c.body(null, 204);
});

export default app;
