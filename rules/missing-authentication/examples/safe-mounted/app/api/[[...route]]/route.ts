// An application of another framework answers here; its routes have guards of their own.
import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { handle } from 'hono/vercel';

const app = new Hono().basePath('/api');
app.use('*', bearerAuth({ token: process.env.TOKEN ?? '' }));
app.post('/books', async (c) => c.json({ ok: true }));

export const POST = handle(app);
