import { and, eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';

export const users = pgTable('users', {
  id: integer().primaryKey(),
  email: text('mail').notNull(),
});

const db = drizzle(process.env.DATABASE_URL ?? '');

export async function use(id: number, name: string) {
  await db.select().from(users).where(and(eq(users.id, id)));
  //    ^^^^^^^^^^^^^^^^ query
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  await db.query.users.findMany({ limit: 20 });
  //    ^^^^^^^^^^^^^^^^^^^^^^^ query
  //                                     ^^ purpose row-limit
  await db.insert(users).values({ id, email: name }).returning();
  //    ^^^^^^^^^^^^^^^^^^^^^^^ query
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  await db.update(users).set({ email: name }).where(eq(users.id, id));
  //    ^^^^^^^^^^^^^^^^^^^^ query
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  await db.delete(users).where(eq(users.id, id));
  //    ^^^^^^^^^ query
  //    ^^^^^^^^^^^^^^^^^^^^^^ query
  await db.select().from(users).orderBy(sql.raw(name));
  //    ^^^^^^^^^^^^^^^^ query
  //                                            ^^^^ sink sql-text
  return db.execute(sql`select 1`);
  //     ^^^^^^^^^^ query
  //                ^^^^^^^^^^^^^ sink sql-text
}
