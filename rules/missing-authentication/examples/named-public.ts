// A builder whose name says that anybody may come was chosen on purpose: what is made on it is open, as far as names tell.
import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import { books, reports } from './store';

const t = initTRPC.context<{ user?: { id: string } }>().create();
const publicProcedure = t.procedure;
const plain = t.procedure;
const signedIn = t.procedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { user: ctx.user } });
});

export const router = t.router({
  add: signedIn.input(z.object({ title: z.string().max(80) })).mutation(({ ctx, input }) => books.create({ data: { owner: ctx.user.id, ...input } })),
  remove: signedIn.input(z.uuid()).mutation(({ ctx, input }) => books.delete({ where: { id: input, owner: ctx.user.id } })),
  rename: signedIn.input(z.object({ id: z.uuid(), title: z.string().max(80) })).mutation(({ ctx, input }) => books.update({ where: { id: input.id, owner: ctx.user.id }, data: { title: input.title } })),
  report: publicProcedure.input(z.object({ book: z.uuid() })).mutation(({ input }) => reports.create({ data: input })),
//^^^^^^ finding low: 3 of 5 routes of this router are guarded
//^^^^^^ refused guard: The handlers of this route do not stand in its call.
  archive: plain.input(z.object({ book: z.uuid() })).mutation(({ input }) => books.update({ where: { id: input.book }, data: { archived: true } })),
//^^^^^^^ finding medium: 3 of 5 routes of this router are guarded
//^^^^^^^ refused guard: The handlers of this route do not stand in its call.
});
