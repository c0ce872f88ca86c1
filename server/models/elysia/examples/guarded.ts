import { cors } from '@elysiajs/cors';
import { jwt } from '@elysiajs/jwt';
import { Elysia, file, redirect } from 'elysia';

async function signedIn({ jwt, headers, status }) {
  if (!(await jwt.verify(headers.authorization))) return status(401);
  //                     ^^^^^^^^^^^^^^^^^^^^^ credential
  //                     ^^^^^^^ source header
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ principal
}

new Elysia()
  .use(cors({ origin: true, credentials: true }))
  //                                     ^^^^ weakness any-origin-with-credentials
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard cors
  .use(jwt({ name: 'jwt', secret: process.env.JWT_SECRET ?? '' }))
  //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ purpose token-key
  .get('/go', ({ query }) => redirect(query.to))
  //                                  ^^^^^^^^ reply redirect
  //                                  ^^^^^ source query
 //^^^^^^^^^ route GET /go
  .get('/pages/:name', ({ params }) => file('pages/' + params.name))
  //                                                   ^^^^^^ source path
  //                                        ^^^^^^^^^^^^^^^^^^^^^^ sink file-path
 //^^^^^^^^^^^^^^^^^^ route GET /pages/:name
  .get('/hello', ({ query, set }) => {
 //^^^^^^^^^^^^ route GET /hello
    set.headers['content-type'] = 'text/html';
    return query.name;
    //     ^^^^^^^^^^ reply body
    //     ^^^^^ source query
  })
  .guard({ beforeHandle: signedIn }, (app) => app.get('/shelf', () => 'books'))
  //                     ^^^^^^^^ guard authentication
  //                                                                  ^^^^^^^ reply body
  //                                          ^^^^^^^^^^^^^^^^ route GET /shelf
  .listen(3000);

new Elysia().get('/old', ({ query, set }) => {
//<^^^^^^^^^^^^^^^^^^^^ route GET /old
  set.redirect = query.to;
  //             ^^^^^^^^ reply redirect
  //             ^^^^^ source query
});
