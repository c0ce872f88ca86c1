import { Elysia } from 'elysia';
import { tokenOf } from './safe-tokens';

const signedIn = (app: Elysia) =>
  app.derive(async ({ request: { headers }, status }) => {
    const token = await tokenOf(headers.get('authorization'));
    //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
    //                          ^^^^^^^ source header
    if (!token) throw status(401);
    return { userId: token.userId };
  });

export const books = new Elysia({ prefix: '/books' })
  .get('/', () => [])
  //              ^^ reply body
 //^^^^^^^ route GET /books
  .use(signedIn)
  .get('/mine', ({ query }) => query.page)
  //                           ^^^^^^^^^^ reply body
  //                           ^^^^^ source query
 //^^^^^^^^^^^ route GET /books/mine
  .onBeforeHandle(({ headers, status }) => {
    if (headers['x-key'] !== process.env.KEY) return status(403);
    //  ^^^^^^^ source header
  })
  .delete('/:id', ({ params }) => params.id);
  //                              ^^^^^^^^^ reply body
  //                              ^^^^^^ source path
 //^^^^^^^^^^^^^ route DELETE /books/:id

new Elysia().use(books).get('/health', () => 'ok').listen(3000);
//                                           ^^^^ reply body
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /health
