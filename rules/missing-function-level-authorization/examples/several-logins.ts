import { Hono } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { createMiddleware } from 'hono/factory';
import { members } from './members.ts';

const jobs = new Map<string, string>();
const app = new Hono();

// Each member signs in with a password of their own, and is no administrator because of that.
app.use('/admin/*', basicAuth({ verifyUser: (name, password) => members.check(name, password) }));
app.delete('/admin/jobs/:id', (c) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^ finding: lets in whoever is signed in
//<^^^^^^^^^^^^^^^^^^^^^^^^^ refused guard: `withRole` has no value yet, or another one, where this route is registered.
  jobs.delete(c.req.param('id'));
  return c.body(null, 204);
});

const withRole = createMiddleware(async (c, next) => {
  const role = c.get('jwtPayload').role;
  if (role !== 'keeper') return c.text('no', 403);
  await next();
});
app.delete('/shelves/:id', withRole, (c) => c.body(null, 204));

export default app;
