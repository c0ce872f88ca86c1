// Whoever decodes the path of an address has the signs in it again that were encoded.
import { Hono } from 'hono';

const app = new Hono();

app.get('/pages/*', (c) => {
  const url = new URL(c.req.url);
  return c.html(`<h1>There is no ${decodeURIComponent(url.pathname)}</h1>`);
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The URL `pathname` of the request is sent back as HTML
});

export default app;
