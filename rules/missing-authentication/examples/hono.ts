import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { verify } from 'hono/jwt';
import { books } from './books';

const app = new Hono();
const shelf = new Hono();

const signedIn = createMiddleware(async (c, next) => {
  const token = c.req.header('Authorization')?.slice(7);
  if (!token) throw new HTTPException(401, { message: 'sign in first' });
  c.set('user', await verify(token, process.env.SECRET ?? ''));
  await next();
});

shelf.get('/', async (c) => c.json(await books.all()));
shelf.put('/:id', signedIn, async (c) => c.json(await books.change(c.req.param('id'))));
shelf.post('/', signedIn, async (c) => c.json(await books.add(), 201));
shelf.delete('/:id', async (c) => {
//<^^^^^^^^^^^^^^^^ finding high: `DELETE /books/:id` answers without authentication
  await books.remove(c.req.param('id'));
  return c.body(null, 204);
});
app.route('/books', shelf);

// A path without a star at its end is one path only.
app.use('/users', signedIn);
app.post('/users', async (c) => c.json(await books.addUser()));
app.delete('/users/:id', async (c) => c.json(await books.removeUser(c.req.param('id'))));
//<^^^^^^^^^^^^^^^^^^^^ finding medium: `DELETE /users/:id` answers without authentication
