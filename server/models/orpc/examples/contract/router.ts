import { implement, ORPCError } from '@orpc/server';
import { contract } from './contract.ts';

const os = implement(contract).$context<{ user?: { id: string } }>();
const signedIn = os.middleware(async ({ context, next }) => {
  if (!context.user) throw new ORPCError('UNAUTHORIZED');
//     ^^^^^^^^^^^^ principal
  return next({ context: { user: context.user } });
//                               ^^^^^^^^^^^^ principal
});

export const list = os.book.list.handler(() => []);
//                                             ^^ reply body
export const add = os.book.add.use(signedIn).handler(({ input }) => input);
//                                                                  ^^^^^ source body
//                                                                  ^^^^^ reply body
const books = os.book;
export const find = books.find.handler(() => ({}));
//                                            ^^ reply body

export const router = os.router({
  book: {
    list,
//  ^^^^ route GET /api/books
    add,
//  ^^^ route POST /api/books
    find,
//  ^^^^ route GET /api/books/:id
  },
});
