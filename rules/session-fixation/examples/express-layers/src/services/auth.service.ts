import bcrypt from 'bcryptjs';
import { pool } from '../config/database';

export class AuthService {
  async verify(username: string, password: string) {
    const { rows } = await pool.query('select id, name, hash from accounts where username = $1', [username]);
    if (rows.length === 0) return null;
    return (await bcrypt.compare(password, rows[0].hash)) ? rows[0] : null;
  }
  async register(username: string, password: string) {
    const hash = await bcrypt.hash(password, 12);
    const { rows } = await pool.query(
      'insert into accounts (username, hash) values ($1, $2) returning id, name',
      [username, hash],
    );
    return rows[0];
  }
}
