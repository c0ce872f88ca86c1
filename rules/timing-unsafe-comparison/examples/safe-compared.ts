import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();

app.post('/hooks', (req, res) => {
  const expected = createHmac('sha256', process.env.HOOK_KEY as string).update(req.body).digest();
  const given = Buffer.from(String(req.headers['x-signature']), 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    res.sendStatus(401);
    return;
  }
  res.sendStatus(204);
});

app.post('/calls', (req, res) => {
  const own = createHmac('sha256', process.env.HOOK_KEY as string).update(req.body).digest('base64url');
  const [expected, given] = [Buffer.from(own), Buffer.from(String(req.headers['x-signature']))];
  const wanted = Buffer.from(own);
  if (wanted.byteLength !== given.byteLength || !timingSafeEqual(expected, given)) res.sendStatus(401);
  else res.sendStatus(204);
});

app.get('/', (req, res) => {
  // No secrets: a mode, a region, a page.
  if (req.query.region === process.env.REGION) res.json({ here: true });
  else if (req.params.id !== req.body.id) res.sendStatus(400);
  else if (process.env.API_KEY === undefined || process.env.API_KEY === '') res.sendStatus(503);
  else res.sendStatus(404);
});

// Two values that are both our own.
const first = createHmac('sha256', process.env.HOOK_KEY as string).update('a').digest('hex');
const second = createHmac('sha256', process.env.HOOK_KEY as string).update('b').digest('hex');
export const isSame = first === second;
