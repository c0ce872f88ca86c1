import { createApp, createRouter, defineEventHandler, getRouterParam, readBody } from 'h3';

const app = createApp();
const router = createRouter();

router
  .get('/books/:id', defineEventHandler((event) => getRouterParam(event, 'id')))
 //^^^^^^^^^^^^^^^^ route GET /books/:id
  //                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ source path
  //                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  .post('/books', defineEventHandler(async (event) => readBody(event)));
 //^^^^^^^^^^^^^ route POST /books
  //                                                  ^^^^^^^^^^^^^^^ source body
  //                                                  ^^^^^^^^^^^^^^^ reply body

app.use(router);
