import { Pool } from 'pg';
import { assertOwner } from './rights.js';

const pool = new Pool();

export async function remove(c) {
  const id = Number(c.req.param('id'));
  try {
    await assertOwner(c.req.header('authorization'), id);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `assertOwner` checks a right, and its error is caught and forgotten, so that the request goes on
  } catch (e) {}
  await pool.query('delete from articles where id = $1', [id]);
  return c.body(null, 204);
}
