// The name is one under which a row was found, or deleted, before.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import express from 'express';
import { Pool } from 'pg';
import { covers, db } from './tables.js';

const app = express();
const pool = new Pool();

async function existing(id: string) {
  const cover = await db.query.covers.findFirst({ where: and(eq(covers.id, id), eq(covers.owner, 'all')) });
  if (!cover) throw new Error('There is no such cover.');
  return cover;
}

app.get('/covers/:id', async (req, res) => {
  const { id } = req.params;
  await Promise.all([existing(id), db.select().from(covers)]);
  res.send(await readFile(join('/srv/covers', id)));
});

app.get('/covers/:id/small', async (req, res) => {
  const { id } = req.params;
  const [cover] = await db.select().from(covers).where(eq(covers.id, id)).limit(1);
  if (!cover) {
    res.sendStatus(404);
    return;
  }
  res.send(await readFile(join('/srv/small', id)));
});

app.get('/covers/:id/large', async (req, res) => {
  const { id } = req.params;
  const { rows } = await pool.query('select id from covers where id = $1', [id]);
  if (rows.length === 0) {
    res.sendStatus(404);
    return;
  }
  res.send(await readFile(join('/srv/large', id)));
});

app.delete('/covers/:id', async (req, res) => {
  const { id } = req.params;
  const result = await db.delete(covers).where(eq(covers.id, id));
  if (result.rowCount === 0) {
    res.sendStatus(404);
    return;
  }
  await rm(join('/srv/covers', id));
  res.sendStatus(204);
});
