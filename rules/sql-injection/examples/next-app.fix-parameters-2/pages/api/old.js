import { Pool } from 'pg';

const pool = new Pool();

export default async function handler(req, res) {
  if (req.method !== 'GET') return res.status(405).end();
  const { rows } = await pool.query('select id from books where shelf = $1', [Number(req.query.shelf)]);
  return res.json(rows);
}
