import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { jwt } from 'hono/jwt';
import { archive, setRole } from './store';

const app = new Hono();
app.use('*', jwt({ secret: process.env.JWT_SECRET as string, alg: 'HS256' }));

const forAdmins = createMiddleware(async (c, next) => {
  if (c.get('jwtPayload').role !== 'admin') return c.json({ error: 'Not for you' }, 403);
  await next();
});

app.put('/users/:id/role', forAdmins, async (c) => {
  const { role } = await c.req.json();
  await setRole(c.req.param('id'), String(role));
  return c.body(null, 204);
});
app.post('/admin/archive', forAdmins, async (c) => {
  await archive();
  return c.body(null, 204);
});
