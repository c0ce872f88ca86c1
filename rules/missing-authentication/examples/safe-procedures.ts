// Procedures are named like functions, and some of them speak of signing in, too.
import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import { books, mails, users } from './store';

const t = initTRPC.context<{ user?: { id: string } }>().create();
const signedIn = t.procedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { user: ctx.user } });
});

export const router = t.router({
  users: t.router({
    rename: signedIn.input(z.object({ name: z.string().max(80) })).mutation(({ ctx, input }) => users.rename(ctx.user.id, input.name)),
    remove: signedIn.mutation(({ ctx }) => users.remove(ctx.user.id)),
    addBook: signedIn.input(z.object({ title: z.string().max(80) })).mutation(({ ctx, input }) => books.add(ctx.user.id, input.title)),
    verifyEmail: t.procedure.input(z.object({ mail: z.email() })).mutation(({ input }) => mails.verify(input.mail)),
    forgotPassword: t.procedure.input(z.object({ mail: z.email() })).mutation(({ input }) => mails.forgot(input.mail)),
    resendVerificationEmail: t.procedure.input(z.object({ mail: z.email() })).mutation(({ input }) => mails.resend(input.mail)),
  }),
});
