import { Hono } from 'hono';
import { getSignedCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { Schema, model } from 'mongoose';

// Whoever knows the password may come, and nobody keeps in mind who that was.
const Letter = model('Letter', new Schema({ subject: String, ownerId: String }));
const app = new Hono();
const loginRequired = createMiddleware(async (c, next) => {
  const login = await getSignedCookie(c, process.env.SECRET_KEY, 'login');
  if (login == null || login === false) return c.redirect('/login');
  await next();
});
app.use(loginRequired);

app.post('/letters/:id/delete', async (c) => {
  await Letter.deleteOne({ _id: c.req.param('id') });
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ refused owner: No other query of the project shows how the owner is asked for.
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `Letter` is looked up or changed by the path parameter
  return c.redirect('/letters');
});
