import { createMiddleware, createServerFn } from '@tanstack/react-start';
import { getRequestHeader, setResponseStatus } from '@tanstack/react-start/server';
import { z } from 'zod';
import { sessionOf } from './safe-session';

const signedIn = createMiddleware({ type: 'function' }).server(async ({ next }) => {
  const session = await sessionOf(getRequestHeader('cookie'));
  //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ source header
  if (!session) throw new Response('Sign in first', { status: 401 });
  return next({ context: { user: session.user } });
});

export const listBooks = createServerFn().handler(async () => {
//           ^^^^^^^^^ route GET listBooks
  return [];
  //     ^^ reply body
});

export const readBook = createServerFn({ method: 'GET' })
//           ^^^^^^^^ route GET readBook
  .inputValidator((id: string) => id)
  .handler(async ({ data }) => {
    return { id: data };
    //           ^^^^ source body
    //     ^^^^^^^^^^^^ reply body
  });

export const addBook = createServerFn({ method: 'POST' })
//           ^^^^^^^ route POST addBook
  .middleware([signedIn])
  .inputValidator(z.object({ title: z.string().max(200) }))
  .handler(async ({ data, context }) => {
    setResponseStatus(201);
    return { title: data.title, owner: context.user.id };
    //                                 ^^^^^^^^^^^^ principal
    //              ^^^^ source body
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  });
