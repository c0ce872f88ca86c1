import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/libsql';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { Hono } from 'hono';
import { z } from 'zod';

const db = drizzle('file:readers.db');
const reader = sqliteTable('reader', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  resetToken: text('reset_token'),
});

const Shown = z.object({ id: z.number(), name: z.string() });
const Page = z.object({ readers: z.array(Shown), total: z.number() });

export const app = new Hono();

// What a schema does not list is left out of what it gives back.
app.get('/readers/:id', async (c) => {
  const found = await db
    .select()
    .from(reader)
    .where(eq(reader.id, Number(c.req.param('id'))))
    .get();
  return c.json(Shown.parse(found));
});
app.get('/readers', async (c) => {
  const found = await db.select().from(reader).limit(20);
  return c.json({ readers: z.array(Shown).parse(found) });
});
app.get('/readers/page', async (c) => {
  const found = await db.select().from(reader).limit(20);
  return c.json(Page.parse({ readers: found, total: found.length }));
});
app.get('/readers/:id/checked', async (c) => {
  const found = await db
    .select()
    .from(reader)
    .where(eq(reader.id, Number(c.req.param('id'))))
    .get();
  const shown = Shown.safeParse(found);
  if (!shown.success) return c.json({ error: 'not found' }, 404);
  return c.json({ reader: shown.data });
});
