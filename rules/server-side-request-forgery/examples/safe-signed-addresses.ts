// The server itself signed the address before: who does not know the key asks for no other one.
import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
const key = process.env.PROXY_KEY ?? '';

// The digest is written in the letters of addresses.
app.get('/images/*rest', async (req, res) => {
  const parts = req.originalUrl.split('/').slice(2);
  const expected = createHmac('sha256', key)
    .update(parts.slice(1).join('/'))
    .digest('base64')
    .replace(/\+/g, '-')
    .replace(/\//g, '_');
  try {
    if (!timingSafeEqual(Buffer.from(expected), Buffer.from(parts[0] ?? ''))) throw new Error('not signed');
  } catch {
    res.sendStatus(403);
    return;
  }
  const image = await fetch(`https://${parts.slice(2).join('/')}`, { signal: AbortSignal.timeout(5000) });
  res.json({ size: Number(image.headers.get('content-length')) });
});
