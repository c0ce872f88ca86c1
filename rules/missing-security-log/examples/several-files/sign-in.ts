import bcrypt from 'bcrypt';
import type { Request, Response } from 'express';
import { Pool } from 'pg';

const pool = new Pool();

export async function signIn(req: Request, res: Response) {
  const { rows } = await pool.query('select id, hash from users where email = $1', [String(req.body.email)]);
  const fits = rows[0] ? await bcrypt.compare(req.body.password, rows[0].hash) : false;
  if (!fits) return res.status(401).json({ error: 'E-mail or password is wrong.' });
  res.json({ id: rows[0].id });
}
