import { PGlite } from '@electric-sql/pglite';

const db = new PGlite();

export async function find(text: string, id: number) {
  const { rows } = await db.query(text, [id]);
  //                     ^^^^^^^^ query
  //                              ^^^^ sink sql-text
  await db.exec(text);
  //            ^^^^ sink sql-text
  await db.sql`select title from books where id = ${id}`;
  await db.transaction((transaction) => transaction.query(text));
  //                                    ^^^^^^^^^^^^^^^^^ query
  //                                                      ^^^^ sink sql-text
  return rows;
}

export const once = async (text: string) => (await PGlite.create()).query(text);
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
//                                                                        ^^^^ sink sql-text
