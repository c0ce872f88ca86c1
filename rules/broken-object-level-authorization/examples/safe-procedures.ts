// Who may have the object is asked in the steps before the handler.
import { initTRPC, TRPCError } from '@trpc/server';
import mongoose from 'mongoose';
import { z } from 'zod';

const Team = mongoose.model('Team', new mongoose.Schema({ memberId: String, name: String }));
const Shelf = mongoose.model('Shelf', new mongoose.Schema({ teamId: String, name: String }));
const Book = mongoose.model('Book', new mongoose.Schema({ shelfId: String, teamId: String, title: String }));

const t = initTRPC.context<{ user?: { id: string; email: string } }>().create();
const signedIn = t.procedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { user: ctx.user } });
});

// What is handed on was looked up by the user.
const inTeam = signedIn.use(async ({ ctx, next }) => {
  const team = await Team.findOne({ memberId: ctx.user.id });
  if (!team) throw new TRPCError({ code: 'NOT_FOUND' });
  return next({ ctx: { team } });
});

// The key that the client names was asked for with the team.
const onShelf = inTeam.input(z.object({ shelfId: z.string() })).use(async ({ ctx, input, next }) => {
  const shelf = await Shelf.findOne({ _id: input.shelfId, teamId: ctx.team.id });
  if (!shelf) throw new TRPCError({ code: 'NOT_FOUND' });
  return next({ ctx: { shelf } });
});

const byId = z.object({ id: z.string() });

async function bookOn(id: string, shelfId: string) {
  const book = await Book.findOne({ _id: id, shelfId });
  if (!book) throw new TRPCError({ code: 'NOT_FOUND' });
  return book;
}

// Only one of them may.
const byOwner = signedIn.use(({ ctx, next }) => {
  if (process.env.SHARED && ctx.user.email !== process.env.OWNER) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next();
});

export const books = t.router({
  ofTeam: inTeam.input(byId).query(async ({ ctx, input }) => Book.findOne({ _id: input.id, teamId: ctx.team.id })),
  removeShelf: onShelf.mutation(async ({ input }) => {
    await Shelf.deleteOne({ _id: input.shelfId });
  }),
  rename: onShelf.input(byId).mutation(async ({ input }) => {
    await bookOn(input.id, input.shelfId);
    await Book.updateOne({ _id: input.id }, { $set: { title: 'New' } });
  }),
  renameTeam: byOwner.input(byId).mutation(async ({ input }) => {
    await Team.updateOne({ _id: input.id }, { $set: { name: 'New' } });
  }),
});
