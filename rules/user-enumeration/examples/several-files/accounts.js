import bcrypt from 'bcryptjs';
import { Pool } from 'pg';

const pool = new Pool();

export async function findAccount(username) {
  const { rows } = await pool.query('select id, hash from accounts where username = $1', [username]);
  return rows[0];
}

export const passwordFits = (account, password) => bcrypt.compare(password, account.hash);
