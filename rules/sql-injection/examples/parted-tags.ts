// Parentheses round parts of a text that becomes a template with a tag, and casts round the values of a text.
import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';
import express from 'express';
import { Pool } from 'pg';

const pool = new Pool();
const db = drizzle(pool);
export const router = express.Router();

router.get('/titles', async (req, res) => {
  const statement = ('select id from books ') + ("where title = '" + req.query.title + ("' order by id"));
  res.json(await db.execute(sql.raw(statement)));
  //                                ^^^^^^^^^ finding high: becomes part of a SQL text
});

router.get('/places/:sku', async (req, res) => {
  await pool.query("update stock set place = '" + req.query.place + "' where sku = $1", [req.params.sku] as unknown[]);
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: becomes part of a SQL text
  res.end();
});

router.get('/stocks/:sku', async (req, res) => {
  await pool.query(`select id from stock where place = '${req.query.place}' and sku = $1`, [req.params.sku] as any);
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: becomes part of a SQL text
  res.end();
});
