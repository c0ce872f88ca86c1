import bcrypt from 'bcrypt';
import { Pool } from 'pg';

const pool = new Pool();

export async function signIn(name, password) {
  const { rows } = await pool.query('select id, password_hash from accounts where name = $1', [name]);
  const [account] = rows;
  return account && (await bcrypt.compare(password, account.password_hash)) ? account.id : null;
}
