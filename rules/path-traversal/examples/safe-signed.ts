// What the server signed itself holds the names that it put there.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import { z } from 'zod';

const Signed = z.object({ payload: z.object({ name: z.string(), until: z.number() }), signature: z.string() });
const secret = String(process.env.SIGNING_KEY);

function opened(token: string): { name: string } | null {
  const { payload, signature } = Signed.parse(JSON.parse(Buffer.from(token, 'base64').toString()));
  const expected = createHmac('sha256', secret).update(JSON.stringify(payload)).digest();
  const actual = Buffer.from(signature, 'hex');
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return null;
  if (Date.now() > payload.until) return null;
  return payload;
}

const app = express();

app.get('/downloads', async (req, res) => {
  const ticket = opened(String(req.query.ticket));
  if (!ticket) {
    res.sendStatus(403);
    return;
  }
  res.send(await readFile(join('/srv/downloads', ticket.name)));
});

const signatureOf = (name: string) => createHmac('sha256', secret).update(name).digest('hex');

app.get('/files/:name', async (req, res) => {
  const { name } = req.params;
  const expected = Buffer.from(signatureOf(name));
  const given = Buffer.from(String(req.query.signature));
  if (given.length === expected.length && timingSafeEqual(given, expected)) {
    res.send(await readFile(join('/srv/files', name)));
    return;
  }
  res.sendStatus(403);
});
