import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { basicAuth } from 'hono/basic-auth';
import { every, some } from 'hono/combine';
import { createMiddleware } from 'hono/factory';

const app = new Hono();
const token = bearerAuth({ token: process.env.TOKEN });
const password = basicAuth({ username: 'clerk', password: process.env.PASSWORD });
const anybody = createMiddleware(async (context, next) => {
  context.header('x-library', 'main');
  //                          ^^^^^^ reply header
  //                          ^^^^^^ sink header
  await next();
});

app.get('/loans', some(token, password), (context) => context.body(null));
//<^^^^^^^^^^^^^ route GET /loans
//<^^^^^^^^^^^^^ asks who is there
//                ^^^^^^^^^^^^^^^^^^^^^ guard authentication
//                                                                 ^^^^ reply body
app.get('/books', some(token, anybody), (context) => context.body(null));
//<^^^^^^^^^^^^^ route GET /books
//<^^^^^^^^^^^^^ asks nothing
//                                                                ^^^^ reply body
app.get('/authors', some(every(token, anybody), password), (context) => context.body(null));
//<^^^^^^^^^^^^^^^ route GET /authors
//<^^^^^^^^^^^^^^^ asks who is there
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authentication
//                                                                                   ^^^^ reply body
