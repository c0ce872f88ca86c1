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

// This one keeps what it does not list.
const Open = z.looseObject({ id: z.number() });
// This one names the field itself.
const Named = z.object({ id: z.number(), resetToken: z.string() });

export const app = new Hono();

app.get('/readers/:id', async (c) => {
  const found = await db
    .select()
    .from(reader)
    .where(eq(reader.id, Number(c.req.param('id'))))
    .get();
  return c.json(Open.parse(found));
  //            ^^^^^^^^^^^^^^^^^ finding high: The reply holds the whole `reader`, with `resetToken`.
});
app.get('/readers/:id/named', async (c) => {
  const found = await db
    .select()
    .from(reader)
    .where(eq(reader.id, Number(c.req.param('id'))))
    .get();
  return c.json(Named.parse(found));
  //            ^^^^^^^^^^^^^^^^^^ finding high: The reply holds the whole `reader`, with `resetToken`.
});
// Only a part of the reply is held against the schema.
app.get('/readers/:id/both', async (c) => {
  const found = await db
    .select()
    .from(reader)
    .where(eq(reader.id, Number(c.req.param('id'))))
    .get();
  const { id } = Named.parse(found);
  return c.json({ id, found });
  //            ^^^^^^^^^^^^^ finding high: The reply holds the whole `reader`, with `resetToken`.
});
