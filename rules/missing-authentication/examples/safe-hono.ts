import { zValidator } from '@hono/zod-validator';
import { type Context, Hono, type Next } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { some } from 'hono/combine';
import { createFactory } from 'hono/factory';
import { jwt } from 'hono/jwt';
import { z } from 'zod';
import { books } from './books';

const app = new Hono().basePath('/api');
const factory = createFactory();

// Answers 401 and does not go on.
const byKey = async (c: Context, next: Next) => {
  if (c.req.header('X-Api-Key') !== process.env.API_KEY) return c.json({ error: 'a key is needed' }, 401);
  return next();
};

// A star covers what lies below, and the path itself.
app.use('/books/*', jwt({ secret: process.env.SECRET ?? '', alg: 'HS256' }));
app.post('/books', async (c) => c.json(await books.add()));
app.delete('/books/:id', async (c) => c.json(await books.remove(c.req.param('id'))));

// A router that is mounted under a guard.
const tools = new Hono();
tools.post('/restart', async (c) => c.json(await books.restart()));
app.use('/tools/*', some(basicAuth({ username: 'admin', password: process.env.PASSWORD ?? '' }), byKey));
app.route('/tools', tools);

// What a mounted router puts before its routes runs for those of the next one, too.
const before = new Hono();
before.use('/orders/*', byKey);
const orders = new Hono();
orders.post('/orders', async (c) => c.json(await books.order()));
app.route('/v2', before).route('/v2', orders);

// Handlers made together, in a chain without paths.
const handlers = factory.createHandlers(byKey, zValidator('json', z.object({ title: z.string() })), async (c) =>
  c.json(await books.change(c.req.valid('json'))),
);
app.get('/shelf', async (c) => c.json(await books.all())).put(...handlers);

// The handler looks for the user itself.
app.patch('/me', async (c) => {
  const user = c.get('user');
  if (!user) return c.json({ error: 'sign in first' }, 401);
  return c.json(await books.changeUser(user.id, await c.req.json()));
});

export default app;
