import { Pool } from 'pg';

const pool = new Pool();

export default async function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).end();
  const { rows } = await pool.query('select id from books where shelf = ' + req.query.shelf);
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a SQL text
  return res.json(rows);
}
