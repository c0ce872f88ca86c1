import { type Kysely, sql } from 'kysely';

interface Database {
  book: { id: number; title: string };
}

export async function use(db: Kysely<Database>, id: number, text: string) {
  await db.selectFrom('book').selectAll().where('id', '=', id).executeTakeFirst();
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  await db.insertInto('book').values({ id, title: text }).returningAll().execute();
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  await db.updateTable('book').set({ title: text }).where('id', '=', id).execute();
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  await sql`select ${sql.raw(text)} from book where id = ${id}`.execute(db);
  //                         ^^^^ sink sql-text
  return db.selectFrom('book').select(['id']).limit(20).execute();
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  //                                                ^^ purpose row-limit
}
