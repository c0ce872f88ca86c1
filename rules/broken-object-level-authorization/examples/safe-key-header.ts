// Whom the key in a header of the project belongs to is known from there on: it is a credential, whatever stands before `key`.
import { Hono } from 'hono';
import { and, eq } from 'drizzle-orm';
import { HTTPException } from 'hono/http-exception';
import { db, keys, monitors } from './database';

const app = new Hono<{ Variables: { team: { id: number } } }>();

app.use('*', async (c, next) => {
  const key = c.req.header('x-acme-key');
  if (!key) throw new HTTPException(401, { message: 'Unauthorized' });
  const [row] = await db.select().from(keys).where(eq(keys.text, key));
  if (!row) throw new HTTPException(401, { message: 'Unauthorized' });
  c.set('team', { id: row.teamId });
  await next();
});

app.delete('/monitors/:id', async (c) => {
  const teamId = c.get('team').id;
  const id = Number(c.req.param('id'));
  await db.delete(monitors).where(and(eq(monitors.id, id), eq(monitors.teamId, teamId)));
  return c.body(null, 204);
});

export default app;
