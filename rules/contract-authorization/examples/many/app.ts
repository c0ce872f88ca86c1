import { Hono } from 'hono';
import { jwt } from 'hono/jwt';

export const app = new Hono();
app.use(jwt({ secret: process.env.KEY!, alg: 'HS256' }));
app.get('/books', (c) => c.json(true));
app.post('/books', (c) => c.body(null, 204));
app.delete('/books/:id', (c) => c.body(null, 204));
app.get('/loans', (c) => c.json(true));
app.post('/loans', (c) => c.body(null, 204));
