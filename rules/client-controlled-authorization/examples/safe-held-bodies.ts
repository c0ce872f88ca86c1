import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { jwt } from 'hono/jwt';

const db = drizzle(process.env.DATABASE_URL ?? '');
const reviews = pgTable('reviews', { id: uuid().primaryKey(), userId: uuid(), words: text() });

/** Jobs give the one in whose name they run. */
async function storeReview({ userId, words }: { userId?: string; words: string }) {
  await db.insert(reviews).values({ userId, words });
}

const app = new OpenAPIHono();
app.use('*', jwt({ secret: process.env.JWT_SECRET ?? '', alg: 'HS256' }));

const Review = z.object({ words: z.string().max(500) });
const add = createRoute({
  method: 'post',
  path: '/reviews',
  request: { body: { content: { 'application/json': { schema: Review } }, required: true } },
  responses: { 201: { description: 'It is stored.' } },
});
app.openapi(add, async (c) => {
  const body = c.req.valid('json');
  await storeReview({ ...body });
  return c.body(null, 201);
});

export default app;
