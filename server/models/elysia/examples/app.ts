import { bearer } from '@elysiajs/bearer';
import { cors } from '@elysiajs/cors';
import { Elysia, t } from 'elysia';

const books = new Elysia({ prefix: '/books' })
  .get('/', ({ query }) => query.page)
 //^^^^^^^ route GET /books
  //                       ^^^^^ source query
  //                       ^^^^^^^^^^ reply body
  .post('/', ({ body }) => body, { body: t.Object({ title: t.String() }), beforeHandle: signedIn });
 //^^^^^^^^ route POST /books
  //                       ^^^^ source body
  //                       ^^^^ reply body
  //                                                                                    ^^^^^^^^ guard authentication

function signedIn({ headers, status }) {
  if (!headers.authorization) return status(401, 'sign in first');
  //   ^^^^^^^ source header
  //   ^^^^^^^^^^^^^^^^^^^^^ credential
  //                                             ^^^^^^^^^^^^^^^ reply body
}

function known({ bearer, set }) {
  if (!bearer) {
  //   ^^^^^^ credential
    set.status = 401;
    return 'sign in first';
  }
}

const plugin = (app: Elysia) => app.get('/plugin', () => 'from a plugin');
//                              ^^^^^^^^^^^^^^^^^ route GET /plugin
//                                                       ^^^^^^^^^^^^^^^ reply body

new Elysia()
  .use(cors())
  //   ^^^^^^ guard cors
  .use(bearer())
  .use(books)
  .use(plugin)
  .get('/', ({ redirect }) => redirect('/books'))
 //^^^^^^^ route GET /
  //                                   ^^^^^^^^ reply redirect
  .group('/admin', (app) =>
    app
      .onBeforeHandle(known)
      //              ^^^^^ guard authentication
      .delete('/users/:id', ({ params: { id } }) => id),
     //^^^^^^^^^^^^^^^^^^^ route DELETE /admin/users/:id
      //                                            ^^ reply body
  )
  .listen(3000);
