import { createHmac } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.text({ type: '*/*' }));

app.post('/hooks/github', (req, res) => {
  const expected = `sha256=${createHmac('sha256', process.env.HOOK_KEY as string).update(req.body).digest('hex')}`;
  if (req.get('x-hub-signature-256') !== expected) {
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: A signature is compared by an operator that stops at the first difference
    res.sendStatus(401);
    return;
  }
  res.sendStatus(204);
});

function signatureOf(body: string) {
  return createHmac('sha1', process.env.HOOK_KEY as string).update(body).digest('base64');
}

app.post('/webhooks/shop', (req, res) => {
  const isValid = signatureOf(req.body) === req.headers['x-shop-signature'];
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: A signature is compared by an operator that stops at the first difference
  res.sendStatus(isValid ? 204 : 401);
});

app.get('/internal', (req, res) => {
  if (req.headers['x-api-key'] !== process.env.INTERNAL_API_KEY) {
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: A secret of the environment is compared by an operator that stops at the first difference
    res.sendStatus(403);
    return;
  }
  res.json({ ok: true });
});
