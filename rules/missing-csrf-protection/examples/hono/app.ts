import { Hono } from 'hono';
import { getSignedCookie } from 'hono/cookie';
import { db } from './db';
const app = new Hono();

app.post('/profile/delete', async (c) => {
//<^^^^^^^^^^^^^^^^^^^^^^^ finding: takes forms of other sites in the name of whoever is signed in
  const userId = await getSignedCookie(c, process.env.COOKIE_SECRET!, 'uid');
  if (!userId) return c.text('Unauthorized', 401);
  await db.deleteFrom('users').where('id', '=', userId).execute();
  return c.redirect('/');
});
