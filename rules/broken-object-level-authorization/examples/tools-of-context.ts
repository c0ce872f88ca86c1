import { Hono } from 'hono';
import { jwt } from 'hono/jwt';
import { drizzle } from 'drizzle-orm/d1';
import { eq } from 'drizzle-orm';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

const letters = sqliteTable('letters', {
  id: text('id').primaryKey(),
  subject: text('subject'),
  ownerId: text('owner_id'),
});
const app = new Hono();
app.use(jwt({ secret: process.env.SECRET }));

app.get('/letters/:id', async (c) => {
  const db = drizzle(c.env.DB);
  const [letter] = await db.select().from(letters).where(eq(letters.id, c.req.param('id')));
  //                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused owner: The condition of the query is not written as an object with fields.
  //                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `letters` is read by the path parameter `id` of the
  return letter ? c.json(letter) : c.notFound();
});

app.delete('/letters/:id', async (c) => {
  const db = drizzle(c.env.DB);
  await db.delete(letters).where(eq(letters.id, c.req.param('id')));
  //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused owner: The condition of the query is not written as an object with fields.
  //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `letters` is looked up or changed by the path parameter
  c.executionCtx.waitUntil(c.env.QUEUE.send({ gone: true }));
  return c.body(null, 204);
});

app.get('/letters/:id/own', async (c) => {
  const db = drizzle(c.env.DB);
  const [letter] = await db.select().from(letters).where(eq(letters.id, c.req.param('id')));
  if (letter?.ownerId !== c.get('jwtPayload').sub) return c.notFound();
  return c.json(letter);
});
