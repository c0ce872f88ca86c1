import { AutoRouter, error, type IRequest } from 'itty-router';

const router = AutoRouter();

const signedIn = (request: IRequest) => {
  if (!request.headers.get('authorization')) return error(401, 'Sign in first');
  //   ^^^^^^^^^^^^^^^ source header
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
};

router
  .get('/books/:id', ({ params }) => params.id)
 //^^^^^^^^^^^^^^^^ route GET /books/:id
  //                                 ^^^^^^ source path
  //                                 ^^^^^^^^^ reply body
  .post('/books', signedIn, async (request) => request.json());
 //^^^^^^^^^^^^^ route POST /books
  //                                           ^^^^^^^^^^^^^^ source body
  //                                           ^^^^^^^^^^^^^^ reply body

export default router;
