// Rows of something else, none at all, or a row that was only now written, say nothing of the name.
import { readFile, rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { eq } from 'drizzle-orm';
import express from 'express';
import { covers, db } from './tables.js';

const app = express();

app.get('/covers/:id', async (req, res) => {
  const { id } = req.params;
  const [cover] = await db.select().from(covers).where(eq(covers.owner, 'all')).limit(1);
  if (!cover) {
    res.sendStatus(404);
    return;
  }
  res.send(await readFile(join('/srv/covers', id)));
});

app.delete('/covers/:id', async (req, res) => {
  const { id } = req.params;
  const result = await db.delete(covers).where(eq(covers.owner, 'all'));
  if (result.rowCount === 0) {
    res.sendStatus(404);
    return;
  }
  await rm(join('/srv/covers', id));
  res.sendStatus(204);
});

app.put('/covers/:id', async (req, res) => {
  const { id } = req.params;
  const [cover] = await db.insert(covers).values({ id }).returning();
  if (!cover) {
    res.sendStatus(409);
    return;
  }
  const filePath = resolve(join('/srv/covers', id));
  if (!filePath.startsWith(resolve('/srv/covers') + sep)) {
    return res.status(400).json({ error: 'The path is not valid' });
  }
  res.send(await readFile(filePath));
});
