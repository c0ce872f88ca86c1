import { Hono } from 'hono';

const app = new Hono();

app.get('/go', (c) => c.redirect(c.req.query('next') ?? '/'));
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: decides where the browser is sent

app.post('/sign-in', async (c) => {
  const form = await c.req.parseBody();
  if (!form.name) return c.text('Who are you?', 400);
  return c.redirect(String(form.next), 303);
  //                ^^^^^^^^^^^^^^^^^ finding high: The body field `next` of the request decides where the browser is sent
});

// What else happens there must not happen twice, or too early.
app.get('/leave', (c) => c.redirect(leaving(c.req.query('to') ?? '/')));
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: decides where the browser is sent
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused path: The address is no plain name that can be tested before it is used.

let left = 0;
function leaving(to: string) {
  left += 1;
  return to;
}

export default app;
