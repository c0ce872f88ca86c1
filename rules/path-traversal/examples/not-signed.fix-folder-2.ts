// A signature of something else, or one that nothing hangs on, says nothing of the name.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import express from 'express';

const secret = String(process.env.SIGNING_KEY);
const app = express();

app.get('/files/:name', async (req, res) => {
  const { name } = req.params;
  const expected = createHmac('sha256', secret).update(String(req.query.id)).digest();
  const given = Buffer.from(String(req.query.signature), 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    res.sendStatus(403);
    return;
  }
  res.send(await readFile(join('/srv/files', name)));
});

app.get('/pages/:name', async (req, res) => {
  const { name } = req.params;
  const expected = createHmac('sha256', secret).update(name).digest();
  const given = Buffer.from(String(req.query.signature), 'hex');
  const isSigned = given.length === expected.length && timingSafeEqual(given, expected);
  res.set('X-Signed', String(isSigned));
  const filePath = resolve(join('/srv/pages', name));
  if (!filePath.startsWith(resolve('/srv/pages') + sep)) {
    return res.status(400).json({ error: 'The path is not valid' });
  }
  res.send(await readFile(filePath));
});
