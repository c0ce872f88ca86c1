import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { Hono } from 'hono';

const timestamps = { createdAt: timestamp('created_at').defaultNow() };

export const usersTable = pgTable('users', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  passwordHash: text('password_hash').notNull(),
  ...timestamps,
});
export const tokens = pgTable('tokens', (t) => ({
  id: t.integer().primaryKey(),
  label: t.text(),
  secret: t.text().notNull(),
}));

const db = drizzle(process.env.DATABASE_URL ?? '', { schema: { users: usersTable, tokens } });
const app = new Hono();

app.get('/users', async (c) => {
  const users = await db.select().from(usersTable).limit(20);
  return c.json(users);
  //            ^^^^^ finding high: `passwordHash`
});

app.get('/users/:id', async (c) => {
  const [user] = await db
    .select()
    .from(usersTable)
    .where(eq(usersTable.id, Number(c.req.param('id'))));
  return c.json(user);
  //            ^^^^ finding high: `passwordHash`
});

app.get('/tokens', async (c) => {
  const found = await db.query.tokens.findMany({ limit: 20 });
  return c.json({ found });
  //            ^^^^^^^^^ finding medium: `secret`
});

app.post('/users', async (c) => {
  const { name } = await c.req.json();
  const created = await db
    .insert(usersTable)
    .values({ id: 1, name: String(name), passwordHash: 'x' })
    .returning();
  return c.json(created[0], 201);
  //            ^^^^^^^^^^ finding high: `passwordHash`
});

// The column goes by another name.
app.get('/renamed', async (c) => {
  const users = await db.select({ id: usersTable.id, word: usersTable.passwordHash }).from(usersTable).limit(20);
  return c.json(users);
  //            ^^^^^ finding high: `passwordHash`
});

export default app;
