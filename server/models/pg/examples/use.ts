import { Pool, type PoolClient } from 'pg';

const pool = new Pool();

export async function count(client: PoolClient) {
  await client.query('select 1');
  //    ^^^^^^^^^^^^ query
  //                 ^^^^^^^^^^ sink sql-text
  const { rows } = await pool.query('select count(*) from books');
  //                     ^^^^^^^^^^ query
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink sql-text
  return rows[0];
}
