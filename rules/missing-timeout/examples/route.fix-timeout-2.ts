// A handler of Hono with undici, and a fetch with options.
import { Hono } from 'hono';
import { request } from 'undici';

const app = new Hono();

app.get('/status', async (c) => {
  const { statusCode } = await request('https://status.example');
  const sent = await fetch('https://hooks.example/seen', { method: 'POST', body: String(statusCode), signal: AbortSignal.timeout(10_000) });
  return c.json({ statusCode, ok: sent.ok });
});

export default app;
