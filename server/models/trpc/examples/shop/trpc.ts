import { initTRPC, TRPCError } from '@trpc/server';

interface Context {
  user?: { id: string; role: string };
}

const t = initTRPC.context<Context>().create();

const isSignedIn = t.middleware(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED' });
  //   ^^^^^^^^ principal
  return next({ ctx: { user: ctx.user } });
  //                         ^^^^^^^^ principal
});

export const createRouter = t.router;
export const mergeRouters = t.mergeRouters;
export const publicProcedure = t.procedure;
export const protectedProcedure = t.procedure.use(isSignedIn);
//                                                ^^^^^^^^^^ guard authentication

const isAdmin = t.middleware(async ({ ctx, next }) => {
  if (ctx.user?.role !== 'admin') throw new TRPCError({ code: 'FORBIDDEN' });
  //  ^^^^^^^^ principal
  return next();
});

export const adminProcedure = protectedProcedure.use(isAdmin);
//                                                   ^^^^^^^ guard authentication
//                                                   ^^^^^^^ guard authorization
