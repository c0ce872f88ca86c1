import { Hono } from 'hono';

const app = new Hono();

app.get('/', (c) => {
//<^^^^^^^^ route GET /
  c.executionCtx.waitUntil(c.env.QUEUE.send({ method: c.req.method }));
  //                       ^^^^^^^^^^^ origin environment
  //                       ^^^^^ origin environment
  //                                                  ^^^^^^^^^^^^ impersonal
  //                       ^^^^^ impersonal
  //<^^^^^^^^^^^ impersonal
  return c.notFound();
  //     ^^^^^^^^^^ impersonal
});
