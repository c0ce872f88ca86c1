import { Router, type NextFunction, type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';
import { Pool } from 'pg';

const pool = new Pool();
export const invoices = Router();

function requireUser(req: Request, res: Response, next: NextFunction) {
  const header = req.headers.authorization;
  if (!header?.startsWith('Bearer ')) {
    res.status(401).json({ error: 'Sign in first' });
    return;
  }
  try {
    res.locals.user = jwt.verify(header.slice(7), process.env.JWT_KEY ?? '');
    next();
  } catch {
    res.status(401).json({ error: 'Sign in again' });
  }
}

invoices.get('/invoices', requireUser, async (_req, res) => {
  const { rows } = await pool.query('select id, total from invoices where owner = $1', [res.locals.user.id]);
  res.json(rows);
});

invoices.post('/invoices', requireUser, async (_req, res) => {
  res.status(201).end();
});

invoices.put('/invoices/:id', requireUser, async (_req, res) => {
  res.status(204).end();
});

invoices.delete('/invoices/:id', requireUser, async (req, res) => {
  await pool.query('delete from invoices where id = $1', [Number(req.params.id)]);
  res.status(204).end();
});
