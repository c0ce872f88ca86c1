import { Hono } from 'hono';
import { forStaff } from './rights';

const app = new Hono();
app.post('/archive', forStaff, (c) => c.json({ ok: true }));
