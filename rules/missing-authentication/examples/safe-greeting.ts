// What is answered stands in the code: a guard would keep nothing.
import { Hono } from 'hono';
import { jwt } from 'hono/jwt';
import { books } from './books.js';

const app = new Hono();
const guard = jwt({ secret: process.env.JWT_SECRET ?? '', alg: 'HS256' });

app.get('/api', (c) => c.json({ message: 'Hello', version: [1, 2] }));
app.get('/api/teapot', (c) => {
  c.status(418);
  return c.text('short and stout');
});
app.get('/api/books', guard, async (c) => c.json(await books.list(20)));
app.get('/api/books/:id', guard, async (c) => c.json(await books.byId(c.req.param('id'))));
app.get('/api/books/:id/pages', guard, async (c) => c.json(await books.pages(c.req.param('id'))));

export default app;
