// Steps before the handler that ask for something else.
import { initTRPC, TRPCError } from '@trpc/server';
import mongoose from 'mongoose';
import { z } from 'zod';

const Shelf = mongoose.model('Shelf', new mongoose.Schema({ userId: String, name: String }));
const Book = mongoose.model('Book', new mongoose.Schema({ userId: String, title: String }));

const t = initTRPC.context<{ user?: { id: string } }>().create();
const signedIn = t.procedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { user: ctx.user } });
});
const keys = z.object({ shelfId: z.string(), bookId: z.string() });

const onShelf = signedIn.input(keys).use(async ({ ctx, input, next }) => {
  const shelf = await Shelf.findOne({ _id: input.shelfId, userId: ctx.user.id });
  if (!shelf) throw new TRPCError({ code: 'NOT_FOUND' });
  return next();
});

export const books = t.router({
  // The shelf is the user's; the book may be anybody's.
  remove: onShelf.mutation(async ({ input }) => {
    await Book.deleteOne({ _id: input.bookId });
    //                   ^^^^^^^^^^^^^^^^^^^^^ finding medium: `Book` is looked up or changed by the body field `bookId` of the request
    //                   ^^^^^^^^^^^^^^^^^^^^^ refused owner: No other query of the project shows how the owner is asked for.
  }),
});
