import { zValidator } from '@hono/zod-validator';
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { type Context, Hono, type Next } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { every } from 'hono/combine';
import { getCookie } from 'hono/cookie';
import { cors } from 'hono/cors';
import { createFactory, createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { raw } from 'hono/html';
import { jwt, sign, verify } from 'hono/jwt';
import { z } from 'zod';

const app = new Hono();
const factory = createFactory();

const signedIn = createMiddleware(async (c, next) => {
  if (!c.get('user')) return c.json({ error: 'sign in first' }, 401);
  //   ^^^^^^^^^^^^^ principal
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  await next();
});
const byKey = async (c: Context, next: Next) => {
  if (c.req.header('X-API-Key') !== process.env.KEY) throw new HTTPException(401);
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^ source header
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  await next();
};
const byCookie = factory.createMiddleware(async (c, next) => {
  await verify(getCookie(c, 'token') ?? '', 'secret');
  //    ^^^^^^ verifies
  //           ^^^^^^^^^^^^^^^^^^^^^ source cookie
  await next();
});
const Book = z.object({ title: z.string(), pages: z.int() });

app.use(cors());
//      ^^^^^^ guard cors
app.get('/', (c) => c.text('up')).post(byKey, (c) => c.html(c.req.path));
//<^^^^^^^^ route GET /
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route POST /
//                         ^^^^ reply body
//                                     ^^^^^ guard authentication
//                                                          ^^^^^^^^^^ source url
//                                                          ^^^^^^^^^^ reply body
//                                                          ^^^^^^^^^^ sink html
app.get('/books/:id', every(signedIn, byCookie), async (c) => c.json({ id: c.req.param('id') }));
//<^^^^^^^^^^^^^^^^^ route GET /books/:id
//                          ^^^^^^^^ guard authentication
//                                    ^^^^^^^^ guard authentication
//                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
//                                                                         ^^^^^^^^^^^^^^^^^ source path
app.on(['PUT', 'PATCH'], ['/books/:id', '/old/:id'], signedIn, zValidator('json', Book), async (c) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route PUT /books/:id
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route PATCH /books/:id
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route PUT /old/:id
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route PATCH /old/:id
//                                                   ^^^^^^^^ guard authentication
//                                                             ^^^^^^^^^^ validator
  c.header('x-title', c.req.valid('json').title);
  //                  ^^^^^^^^^^^^^^^^^^^ source body
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^ reply header
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^ sink header
  return c.body(null, 204);
  //            ^^^^ reply body
});
app.post('/books', ...factory.createHandlers(signedIn, async (c) => c.json(await c.req.json())));
//<^^^^^^^^^^^^^^ route POST /books
//                                           ^^^^^^^^ guard authentication
//                                                                         ^^^^^^^^^^^^^^^^^^ reply body
//                                                                               ^^^^^^^^^^^^ source body

const admin = new Hono().basePath('/admin');
admin.use('/users/*', jwt({ secret: 'secret', alg: 'HS256' }));
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authentication
admin.get('/users', (c) => c.json(c.req.query('page')));
//<^^^^^^^^^^^^^^^ route GET /api/admin/users
//                                ^^^^^^^^^^^^^^^^^^^ source query
//                                ^^^^^^^^^^^^^^^^^^^ reply body
admin.use('/only', bearerAuth({ token: 'secret' }));
admin.get('/only/below', (c) => c.redirect('/'));
//<^^^^^^^^^^^^^^^^^^^^ route GET /api/admin/only/below
//                                         ^^^ reply redirect
app.route('/api', admin);
app.post('/sign-in', async (c) => c.json(await sign({ sub: 1 }, 'secret')));
//<^^^^^^^^^^^^^^^^ route POST /sign-in
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
//                                             ^^^^ issues

const described = new OpenAPIHono();
const readBook = createRoute({
  method: 'get',
  path: '/books/{id}',
  middleware: [signedIn] as const,
  //           ^^^^^^^^ guard authentication
  request: { params: z.object({ id: z.uuid() }) },
  responses: {},
});
described.openapi(readBook, (c) => c.json(c.req.valid('param')));
//<^^^^^^^^^^^^^^ route GET /v2/books/:id
//                                        ^^^^^^^^^^^^^^^^^^^^ source path
//                                        ^^^^^^^^^^^^^^^^^^^^ reply body
described.doc('/openapi.json', { openapi: '3.0.0', info: { title: 'Books', version: '1' } });
//<^^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /v2/openapi.json
app.route('/v2', described);

export const unescaped = (text: string) => raw(text);
//                                             ^^^^ sink html
