import { Pool } from 'pg';

const pool = new Pool();

export async function close(id: string) {
  await pool.query('delete from accounts where id = $1', [id]);
}

export async function balance(id: string) {
  const { rows } = await pool.query('select balance from accounts where id = $1', [id]);
  return rows[0]?.balance as number;
}
