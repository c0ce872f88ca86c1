import { Hono } from 'hono';

const app = new Hono();

// The path without its beginning is a host and what follows it.
app.get('/proxy/*', async (c) => {
  const rest = c.req.path.replace('/proxy/', '');
  const upstream = await fetch('https://' + rest);
//                             ^^^^^^^^^^^^^^^^^ finding high: The URL of the request becomes part of the host that the server asks
  //                           ^^^^^^^^^^^^^^^^^ refused hosts: The data is only a part of the address
  return new Response(upstream.body, upstream);
});

app.get('/pictures/*', async (c) => {
  const upstream = await fetch(`https://pictures.example.org${c.req.path}`);
  return new Response(upstream.body, upstream);
});

export default app;
