import { initTRPC } from '@trpc/server';
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/libsql';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';

const t = initTRPC.create();
const db = drizzle('file:readers.db');
const reader = sqliteTable('reader', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  resetToken: text('reset_token'),
});

const Shown = z.object({ id: z.number(), name: z.string() });
const Named = z.object({ id: z.number(), resetToken: z.string() });

export const readers = t.router({
  // What the schema does not list is left out of what is sent.
  one: t.procedure
    .input(z.object({ id: z.number() }))
    .output(Shown.optional())
    .query(async ({ input }) => {
      const [found] = await db.select().from(reader).where(eq(reader.id, input.id));
      return found;
    }),
  many: t.procedure.output(z.array(Shown)).query(async () => db.select().from(reader).limit(20)),
  named: t.procedure
    .input(z.object({ id: z.number() }))
    .output(Named)
    .query(async ({ input }) => {
      const [found] = await db.select().from(reader).where(eq(reader.id, input.id));
      return found;
    }),
  bare: t.procedure.input(z.object({ id: z.number() })).query(async ({ input }) => {
    const [found] = await db.select({ id: reader.id, name: reader.name }).from(reader).where(eq(reader.id, input.id));
    return found;
  }),
});
