import { Hono, type Context, type Next } from 'hono';
import { deleteBook, listReports } from './books';

const app = new Hono();

// The header gets a name before it is looked at.
async function onlyAdmins(c: Context, next: Next) {
  const role = c.req.header('x-role');
//             ^^^^^^^^^^^^^^^^^^^^^^ finding medium: The header `x-role` of the request decides what a client may do, and every client can write it. Take rights from the session or from a verified token.
  if (role !== 'admin') return c.json({ error: 'forbidden' }, 403);
  await next();
}

app.delete('/books/:id', onlyAdmins, async (c) => {
  await deleteBook(c.req.param('id'));
  return c.body(null, 204);
});

app.get('/reports', async (c) => {
  const roles = c.req.query('roles')?.split(',') ?? [];
//              ^^^^^^^^^^^^^^^^^^^^ finding high: The query `roles` of the request decides what a client may do, and every client can write it. Take rights from the session or from a verified token.
  if (!roles.includes('support')) return c.text('forbidden', 403);
  return c.json(await listReports());
});

app.post('/books', async (c) => {
  const { isAdmin, title } = await c.req.json();
  if (!isAdmin) return c.json({ error: 'forbidden' }, 403);
//     ^^^^^^^ finding high: The body field `isAdmin` of the request decides what a client may do, and every client can write it. Take rights from the session or from a verified token.
  return c.json({ title: String(title) });
});

export default app;
