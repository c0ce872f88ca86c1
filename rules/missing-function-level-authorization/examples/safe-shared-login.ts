import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { bearerAuth } from 'hono/bearer-auth';
import { createMiddleware } from 'hono/factory';

const jobs = new Map<string, string>();
const app = new Hono();

// There are no accounts: who knows the login of the board runs it.
app.use('/admin/*', basicAuth({ username: process.env.BOARD_USER ?? '', password: process.env.BOARD_PASSWORD ?? '' }));
app.get('/admin/jobs', (c) => c.json([...jobs.keys()]));
app.post('/admin/jobs/:id/retry', (c) => {
  jobs.set(c.req.param('id'), 'queued');
  return c.json({ queued: true });
});

app.use('/machines/*', bearerAuth({ token: process.env.MACHINE_TOKEN ?? '' }));
app.delete('/machines/admin/jobs/:id', (c) => {
  jobs.delete(c.req.param('id'));
  return c.body(null, 204);
});

const withKey = createMiddleware(async (c, next) => {
  const given = Buffer.from(c.req.header('x-key') ?? '');
  const wanted = Buffer.from(process.env.ADMIN_KEY ?? '');
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return c.text('no', 401);
  await next();
});
app.delete('/keys/admin/jobs/:id', withKey, (c) => {
  jobs.delete(c.req.param('id'));
  return c.body(null, 204);
});

// Members have roles elsewhere.
const withRole = createMiddleware(async (c, next) => {
  const role = c.get('jwtPayload').role;
  if (role !== 'keeper') return c.text('no', 403);
  await next();
});
app.delete('/shelves/:id', withRole, (c) => c.body(null, 204));

export default app;
