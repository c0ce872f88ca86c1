import { initTRPC } from '@trpc/server';
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/libsql';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
// A generator writes these when the project is built: what they let through is not known here.
import { GuestSchema } from './generated/schemas/GuestSchema';

const t = initTRPC.create();
const db = drizzle('file:guests.db');
const guest = sqliteTable('guest', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  resetToken: text('reset_token'),
});

const Shown = GuestSchema.pick({ id: true, name: true });
const Page = z.object({ total: z.number() }).extend({ data: Shown.array() });

export const guests = t.router({
  one: t.procedure
    .input(z.object({ id: z.number() }))
    .output(Shown)
    .query(async ({ input }) => {
      const [found] = await db.select().from(guest).where(eq(guest.id, input.id));
      return found;
    }),
  page: t.procedure.output(Page).query(async () => {
    const data = await db.select().from(guest).limit(20);
    return { total: data.length, data };
  }),
  // A schema for anything leaves nothing out.
  all: t.procedure.output(z.any()).query(async () => {
    const [found] = await db.select({ id: guest.id, name: guest.name }).from(guest).limit(1);
    return found;
  }),
});
