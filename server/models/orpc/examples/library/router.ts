import { z } from 'zod';
import { administration, authenticated, authorized, open } from './base';

const list = open.route({ method: 'GET', path: '/books' }).handler(() => []);
//                                                                       ^^ reply body

const find = open
  .route({ method: 'GET', path: '/books/{id}', summary: 'One book' })
  .input(z.object({ id: z.uuid() }))
  .handler(({ input }) => input.id);
  //                      ^^^^^ source body
  //                      ^^^^^^^^ reply body

const add = authorized
  .input(z.object({ title: z.string() }))
  .handler(async ({ input, context }) => ({ title: input.title, owner: context.user.id }));
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  //                                               ^^^^^ source body
  //                                                                   ^^^^^^^^^^^^ principal

const remove = administration
  .route({ method: 'DELETE', path: '/books/{id}' })
  .input(z.object({ id: z.uuid() }))
  .handler(({ input }) => input.id)
  //                      ^^^^^ source body
  //                      ^^^^^^^^ reply body
  .actionable();

export const router = {
  lend: authenticated.handler(() => true),
//^^^^ route POST /rpc/lend
//^^^^ route POST /api/lend
  //                                ^^^^ reply body
  books: { list, find, add },
  //       ^^^^ route POST /rpc/books/list
  //       ^^^^ route GET /api/books
  //             ^^^^ route POST /rpc/books/find
  //             ^^^^ route GET /api/books/:id
  //                   ^^^ route POST /rpc/books/add
  //                   ^^^ route POST /api/books/add
  admin: open.prefix('/admin').router({ books: { remove } }),
  //                                             ^^^^^^ route POST /rpc/admin/books/remove
  //                                             ^^^^^^ route DELETE /api/admin/books/:id
};
