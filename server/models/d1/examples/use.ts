export async function find(text: string, id: string, db: D1Database) {
  await db.exec(text);
  //            ^^^^ sink sql-text
  await db.withSession('first-primary').prepare(text).run();
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  //                                            ^^^^ sink sql-text
  return db.prepare(text).bind(id).all();
  //     ^^^^^^^^^^ query
  //                ^^^^ sink sql-text
}

interface Environment {
  readonly DB: D1Database;
}
export const all = (env: Environment, text: string) => env.DB.prepare(text).all();
//                                                     ^^^^^^^^^^^^^^ query
//                                                                    ^^^^ sink sql-text
