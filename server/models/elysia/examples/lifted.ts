import { Elysia } from 'elysia';

const signedIn = ({ headers, status }) => {
  if (!headers.authorization) return status(401);
  //   ^^^^^^^ source header
  //   ^^^^^^^^^^^^^^^^^^^^^ credential
};

const members = new Elysia().onBeforeHandle({ as: 'scoped' }, signedIn);
//                                                            ^^^^^^^^ guard authentication
const shelf = new Elysia()
  .use(members)
  .get('/shelf', () => 'books');
  //                   ^^^^^^^ reply body
 //^^^^^^^^^^^^ route GET /shelf

new Elysia()
  .use(shelf)
  .get('/', () => 'home')
  //              ^^^^^^ reply body
 //^^^^^^^ route GET /
  .listen(3000);
