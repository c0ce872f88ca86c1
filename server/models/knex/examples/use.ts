import knex from 'knex';

const db = knex({ client: 'pg' });

export async function books(title: string) {
  await db.raw('select 1');
  //    ^^^^^^ query
  //           ^^^^^^^^^^ sink sql-text
  await db('books').insert({ title });
  //    ^^ query
  //    ^^^^^^^^^^^^^^^^^^ query
  return db('books').where({ title }).orderBy('title').whereRaw('pages > ?', [10]);
  //     ^^ query
  //     ^^^^^^^^^^^^^^^^^ query
  //                                                            ^^^^^^^^^^^ sink sql-text
}
