import { createHmac, createHash, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.text({ type: '*/*' }));

app.post('/hooks/github', (req, res) => {
  const expected = `sha256=${createHmac('sha256', process.env.HOOK_KEY as string).update(req.body).digest('hex')}`;
  if (req.get('x-hub-signature-256') !== expected) {
    res.sendStatus(401);
    return;
  }
  res.sendStatus(204);
});

function signatureOf(body: string) {
  return createHmac('sha1', process.env.HOOK_KEY as string).update(body).digest('base64');
}

function isSameSecret(one: unknown, other: unknown) {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  return timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());
}

app.post('/webhooks/shop', (req, res) => {
  const isValid = isSameSecret(signatureOf(req.body), req.headers['x-shop-signature']);
  res.sendStatus(isValid ? 204 : 401);
});

app.get('/internal', (req, res) => {
  if (req.headers['x-api-key'] !== process.env.INTERNAL_API_KEY) {
    res.sendStatus(403);
    return;
  }
  res.json({ ok: true });
});
