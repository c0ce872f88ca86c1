import { eq, getTableColumns } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/libsql';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { Hono } from 'hono';

export const users = sqliteTable('users', {
  id: integer().primaryKey(),
  name: text().notNull(),
  passwordHash: text('password_hash').notNull(),
});
export const books = sqliteTable('books', { id: integer().primaryKey(), title: text().notNull() });

const db = drizzle(process.env.DATABASE_URL ?? '', { schema: { users, books } });
const app = new Hono();

app.get('/books', async (c) => c.json(await db.select().from(books).limit(20)));

app.get('/users', async (c) => {
  const found = await db.select({ id: users.id, name: users.name }).from(users).limit(20);
  return c.json(found);
});

app.get('/users/named', async (c) => {
  return c.json(await db.query.users.findMany({ columns: { id: true, name: true }, limit: 20 }));
});

app.get('/users/without', async (c) => {
  return c.json(await db.query.users.findMany({ columns: { passwordHash: false }, limit: 20 }));
});

const { passwordHash: _, ...shown } = getTableColumns(users);

app.get('/users/shown', async (c) => c.json(await db.select(shown).from(users).limit(20)));

app.get('/users/:id', async (c) => {
  const [user] = await db
    .select()
    .from(users)
    .where(eq(users.id, Number(c.req.param('id'))));
  if (!user) return c.notFound();
  const { passwordHash, ...rest } = user;
  return c.json(rest);
});

app.get('/count', async (c) => c.json({ users: await db.$count(users) }));

app.post('/users', async (c) => {
  const { name } = await c.req.json();
  const [created] = await db
    .insert(users)
    .values({ name: String(name), passwordHash: 'x' })
    .returning({ id: users.id });
  return c.json(created, 201);
});

export default app;
