import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { getSignedCookie } from 'hono/cookie';
import { db } from './db';
const app = new Hono();
app.use(csrf());

app.post('/profile/delete', async (c) => {
  const userId = await getSignedCookie(c, process.env.COOKIE_SECRET!, 'uid');
  if (!userId) return c.text('Unauthorized', 401);
  await db.deleteFrom('users').where('id', '=', userId).execute();
  return c.redirect('/');
});
