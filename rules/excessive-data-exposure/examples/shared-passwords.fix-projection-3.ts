import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/libsql';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { Hono } from 'hono';
import { jwt } from 'hono/jwt';

const db = drizzle('file:albums.db');
// Visitors of an album are told its password by whoever made it.
const album = sqliteTable('album', {
  id: integer('id').primaryKey(),
  title: text('title').notNull(),
  password: text('password'),
});
const editor = sqliteTable('editor', {
  id: integer('id').primaryKey(),
  email: text('email').notNull(),
  password: text('password'),
});

export const app = new Hono();

app.get('/albums/:id', async (c) => {
  const [found] = await db
    .select()
    .from(album)
    .where(eq(album.id, Number(c.req.param('id'))));
  return c.json(found);
});

app.use('/studio/*', jwt({ secret: process.env.SECRET ?? '', alg: 'HS256' }));
app.get('/studio/albums/:id', async (c) => {
  const [found] = await db
    .select()
    .from(album)
    .where(eq(album.id, Number(c.req.param('id'))));
  return c.json(found);
});
app.get('/studio/editors/:id', async (c) => {
  const [found] = await db
    .select({ id: editor.id, email: editor.email })
    .from(editor)
    .where(eq(editor.id, Number(c.req.param('id'))));
  return c.json(found);
});
