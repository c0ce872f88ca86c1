import { Hono } from 'hono';
import { find } from './books.js';

export const app = new Hono();

app.get('/books/:id', async (c) => {
  const book = await find(c.req.param('id'));
  return c.json({ id: book.id, title: book.title, internalNote: book.note });
});
