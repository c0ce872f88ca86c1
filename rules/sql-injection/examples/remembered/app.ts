import { Hono } from 'hono';
import { Pool } from 'pg';
import { remember } from './remember.ts';

const pool = remember('pool', () => new Pool());

export const app = new Hono();

app.get('/books', async (c) => {
  const title = c.req.query('title');
  const { rows } = await pool.query(`select id from books where title = '${title}'`);
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a SQL text
  return c.json(rows);
});
