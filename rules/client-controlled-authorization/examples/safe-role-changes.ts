import { Hono } from 'hono';
import { jwt } from 'hono/jwt';
import { memberships } from './books';

const app = new Hono();
app.use('*', jwt({ secret: process.env.JWT_SECRET ?? '', alg: 'HS256' }));

// The role in the body is the one that somebody else is to have. What is asked after it asks for another thing.
app.put('/teams/:team/members', async (c) => {
  const { member, role } = await c.req.json();
  const own = await memberships.of(c.get('jwtPayload').sub, c.req.param('team'));
  if (!own) return c.text('no member', 401);
  if (role === 'ADMIN' && own.role !== 'ADMIN') return c.text('administrators only', 403);
  if (own.role === 'ADMIN' && own.member === member) return c.text('not yourself', 403);
  await memberships.change(String(member), c.req.param('team'), String(role));
  return c.body(null, 204);
});

export default app;
