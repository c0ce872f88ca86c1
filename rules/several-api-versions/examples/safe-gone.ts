import { Hono } from 'hono';

const app = new Hono();

// All of the old version is answered by one handler, whatever the path.
app.all('/v1/*', (c) => c.json({ error: 'Use /v2.' }, 410));
app.get('/v2/books', (c) => c.json([]));

export default app;
