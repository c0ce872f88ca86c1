import { Hono } from 'hono';

export const app = new Hono();

app.get('/books', (c) => c.json({ page: c.req.query('page') }));
