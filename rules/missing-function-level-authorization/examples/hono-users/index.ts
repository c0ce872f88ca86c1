import { Hono } from 'hono';
import { jwt } from 'hono/jwt';
import { drizzle } from 'drizzle-orm/node-postgres';
import { eq } from 'drizzle-orm';
import { users, posts } from './schema';

const db = drizzle(process.env.DATABASE_URL!);
const app = new Hono();
app.use('/api/*', jwt({ secret: process.env.JWT_SECRET!, alg: 'HS256' }));

app.post('/api/admin/users/:id/promote', async (c) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: lets in whoever is signed in
  await db
    .update(users)
    .set({ role: 'admin' })
    .where(eq(users.id, Number(c.req.param('id'))));
  return c.json({ ok: true });
});

app.post('/api/admin/users/:id/demote', async (c) => {
  const payload = c.get('jwtPayload');
  if (payload.role !== 'admin') return c.json({ error: 'Forbidden' }, 403);
  await db
    .update(users)
    .set({ role: 'user' })
    .where(eq(users.id, Number(c.req.param('id'))));
  return c.json({ ok: true });
});

app.post('/api/posts', async (c) => {
  const { title } = await c.req.json();
  await db.insert(posts).values({ title: String(title), author: c.get('jwtPayload').sub });
  return c.json({ ok: true }, 201);
});
export default app;
