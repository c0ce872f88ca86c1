// Whom the key in a header of the project belongs to is known from there on: it is a credential, whatever stands before `key`.
import { and, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable, serial, text } from 'drizzle-orm/pg-core';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';

const db = drizzle(process.env.DATABASE_URL ?? '');
const keys = pgTable('keys', { id: serial('id'), text: text('text'), teamId: integer('team_id') });
const monitors = pgTable('monitors', { id: serial('id'), name: text('name'), teamId: integer('team_id') });

const app = new Hono<{ Variables: { team: { id: number } } }>();

async function teamOf(key: string) {
  const [row] = await db.select().from(keys).where(eq(keys.text, key));
  return { result: { valid: row !== undefined, owner: String(row?.teamId) } };
}

app.use('*', async (c, next) => {
  const key = c.req.header('x-acme-key');
  if (!key) throw new HTTPException(401, { message: 'Unauthorized' });
  const { result } = await teamOf(key);
  if (!result.valid) throw new HTTPException(401, { message: 'Unauthorized' });
  c.set('team', { id: Number.parseInt(result.owner) });
  await next();
});

app.delete('/monitors/:id', async (c) => {
  const teamId = c.get('team').id;
  const id = c.req.param('id');
  await db.delete(monitors).where(and(eq(monitors.id, Number(id)), eq(monitors.teamId, teamId)));
  return c.body(null, 204);
});

export default app;
