import { Hono } from 'hono';

const app = new Hono();

app.get('/leave', (c) => new Response(null, { status: 302, headers: { Location: c.req.query('to') ?? '/' } }));
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: decides where the browser is sent. Hold the address against a fixed list, or let only paths of this site through.
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused path: no plain name

export default app;
