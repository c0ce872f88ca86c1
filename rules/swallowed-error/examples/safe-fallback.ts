import { Hono } from 'hono';
import { verify } from 'hono/jwt';
import { z } from 'zod';

const app = new Hono();
const Filter = z.object({ page: z.coerce.number().int().max(100) });

// A broken filter is no filter; a broken token is nobody.
app.get('/articles', async (c) => {
  const claims = await verify(c.req.header('authorization') ?? '', 'k'.repeat(3) + process.env.KEY, 'HS256').catch(() => null);
  let page = 1;
  try {
    page = Filter.parse(c.req.query()).page;
  } catch {}
  return c.json({ page, drafts: claims !== null });
});
