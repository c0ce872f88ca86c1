import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
const allowed = new Set(['https://app.example.com']);
app.use('/a/*', cors({ origin: (origin) => (origin.endsWith('.example.com') ? origin : ''), credentials: true }));
app.use('/b/*', cors({ origin: (origin, c) => (allowed.has(origin) ? c.req.header('origin') : ''), credentials: true }));
app.use('/c/*', cors({ origin: (origin) => (origin.startsWith('https://app.example.com:') ? origin : ''), credentials: true }));
export default app;
