import { Pool } from 'pg';

const pool = new Pool();
export const query = (text, values) => pool.query(text, values);
export async function one(text, values = []) {
  const { rows } = await query(text, values);
  return rows[0];
}
