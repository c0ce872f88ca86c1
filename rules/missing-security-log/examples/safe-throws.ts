import bcrypt from 'bcrypt';
import express from 'express';
import createError from 'http-errors';
import rateLimit from 'express-rate-limit';
import pino from 'pino';
import { Pool } from 'pg';

const app = express();
const pool = new Pool();
const logger = pino();
app.use(express.json());
app.use(rateLimit({ limit: 5 }));

app.post('/login', async (req, res) => {
  const { rows } = await pool.query('select id, hash from users where email = $1', [String(req.body.email)]);
  if (!rows[0] || !(await bcrypt.compare(req.body.password, rows[0].hash))) throw createError(401, 'refused');
  res.json({ id: rows[0].id });
});

app.use((error, req, res, next) => {
  logger.warn(error);
  res.status(error.status ?? 500).end();
});
