import { initTRPC, TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';

const t = initTRPC.context<{ user?: { id: string } }>().create();
const signedIn = t.procedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { user: ctx.user } });
});
const router = t.router({ me: signedIn.query(({ ctx }) => ctx.user.id) });

/** The procedures ask by themselves who is there. */
const answer = async (request: Request) => {
  const response = await fetchRequestHandler({ endpoint: '/api/trpc', req: request, router, createContext: () => ({}) });
  return response;
};

function timed(handler: (request: Request) => Promise<Response>) {
  return async (request: Request) => {
    try {
      return await handler(request);
    } finally {
      console.log(Date.now());
    }
  };
}

const handler = timed(answer);
export { handler as GET, handler as POST };
