import { createFileRoute } from '@tanstack/react-router';
import { createMiddleware, createServerFn } from '@tanstack/react-start';
import { z } from 'zod';
import { prisma } from './database';
import { currentSession } from './session';

const signedIn = createMiddleware({ type: 'function' }).server(async ({ next }) => {
  const session = await currentSession();
  if (!session.data.userId) throw new Error('Unauthorized');
  return next({ context: { userId: session.data.userId } });
});

export const addBook = createServerFn({ method: 'POST' })
  .middleware([signedIn])
  .inputValidator(z.object({ title: z.string().max(200) }))
  .handler(({ data, context }) =>
    prisma.book.create({ data: { title: data.title, ownerId: context.userId }, select: { id: true } }),
  );

export const renameBook = createServerFn({ method: 'POST' })
  .middleware([signedIn])
  .inputValidator(z.object({ id: z.uuid(), title: z.string().max(200) }))
  .handler(async ({ data, context }) => {
    await prisma.book.updateMany({
      where: { id: data.id, ownerId: context.userId },
      data: { title: data.title },
    });
    return { id: data.id };
  });

export const removeBook = createServerFn({ method: 'POST' })
  //         ^^^^^^^^^^ finding: `POST removeBook` answers without authentication
  .inputValidator((data: unknown) => z.object({ id: z.uuid() }).parse(data))
  .handler(async ({ data }) => {
    await prisma.book.delete({ where: { id: data.id } });
    return { id: data.id };
  });

export const Route = createFileRoute('/api/books/$id')({
  server: {
    handlers: ({ createHandlers }) =>
      createHandlers({
        DELETE: async ({ params }) => {
        //<^^^ finding: `DELETE /api/books/:id` answers without authentication
        //<^^^ refused guard: do not stand in its call
          await prisma.book.delete({ where: { id: params.id } });
          return new Response(null, { status: 204 });
        },
      }),
  },
});
