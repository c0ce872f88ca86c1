import bcrypt from 'bcryptjs';
import express from 'express';
import { rateLimit } from 'express-rate-limit';
import { Pool } from 'pg';

const pool = new Pool();
const app = express();
app.use(express.json({ limit: '10kb' }), rateLimit({ limit: 20 }));

async function memberOf(email) {
  const { rows } = await pool.query('select id, hash from members where email = $1', [email]);
  return rows[0] ? { id: rows[0].id, hash: rows[0].hash } : null;
}

app.post('/sign-in', async (req, res) => {
  const member = await memberOf(String(req.body.email));
  if (!member) return res.status(401).json({ error: 'wrong password' });
  if (!(await bcrypt.compare(req.body.password, member.hash))) {
    return res.status(401).json({ error: 'wrong password' });
  }
  return res.json({ id: member.id });
});
