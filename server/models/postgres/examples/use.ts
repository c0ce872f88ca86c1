import { neon } from '@neondatabase/serverless';
import postgres from 'postgres';

const sql = postgres('postgres://localhost/shop');
const neonSql = neon(process.env.DATABASE_URL ?? '');

export async function use(id: number, text: string) {
  await sql`select id, title from books where id = ${id}`;
  await sql.unsafe(text, [id]);
  //    ^^^^^^^^^^ query
  //               ^^^^ sink sql-text
  await neonSql.query(text);
  //    ^^^^^^^^^^^^^ query
  //                  ^^^^ sink sql-text
  return sql.begin((tx) => tx.unsafe(text));
  //                       ^^^^^^^^^ query
  //                                 ^^^^ sink sql-text
}
