import { Hono } from 'hono';

const app = new Hono();

// The server asks itself, under the name that the request came with: hardly a way to another one.
app.get('/session', async (c) => {
  const answer = await fetch(new URL('/api/session', c.req.url));
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The URL of the request decides which address the server asks
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hosts: The address is no plain name that can be tested before it is used.
  return c.json(await answer.json());
});

app.get('/fonts', async (c) => {
  const { origin } = new URL(c.req.url);
  return fetch(`${origin}/fonts/serif.woff`);
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: URL `origin` of the request decides which address
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hosts: The data is only a part of the address: take that part from a fixed list.
});

// The base that a client names is as good as an address.
app.get('/shop', async (c) => fetch(new URL('/api/books', c.req.query('shop'))));
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The query `shop` of the request decides which address
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hosts: The address is no plain name that can be tested before it is used.

export default app;
