import { zValidator } from '@hono/zod-validator';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { Hono } from 'hono';
import { z } from 'zod';

const LIMIT_MAX = 80;
const posts = pgTable('posts', { id: uuid('id').primaryKey(), text: text('text') });
const db = drizzle(process.env.DATABASE_URL ?? '', { schema: { posts } });
const app = new Hono();

// What the schema makes of the text is limited here…
const Page = z.object({
  limit: z
    .string()
    .regex(/^\d+$/)
    .default('20')
    .transform((text) => Math.min(LIMIT_MAX, Math.max(1, Number.parseInt(text, 10)))),
});
app.get('/posts', zValidator('query', Page), async (c) => {
  const query = c.req.valid('query');
  return c.json(await db.query.posts.findMany({ columns: { id: true }, limit: query.limit }));
});

// … and only turned into a number there.
const Loose = z.object({ limit: z.string().default('20').transform((text) => Number.parseInt(text, 10)) });
app.get('/likes', zValidator('query', Loose), async (c) => {
  const query = c.req.valid('query');
  return c.json(await db.query.posts.findMany({ columns: { id: true }, limit: query.limit }));
  //                                                                          ^^^^^^^^^^^ finding medium: The query `limit` of the request says how many rows `db.query.posts.findMany` reads
});

// A fixed number where nothing is sent, and a limited one else.
const Optional = z.object({ limit: z.string().optional().transform((text) => (text ? Math.min(Number(text), 50) : 10)) });
app.get('/boards', zValidator('query', Optional), async (c) => {
  const query = c.req.valid('query');
  return c.json(await db.query.posts.findMany({ columns: { id: true }, limit: query.limit }));
});

export default app;
