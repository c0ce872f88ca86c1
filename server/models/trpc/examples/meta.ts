import { initTRPC, TRPCError } from '@trpc/server';

interface Context {
  user?: { id: string };
}

interface Meta {
  signedIn?: boolean;
  log?: boolean;
}

const t = initTRPC.context<Context>().meta<Meta>().create({ defaultMeta: { signedIn: true } });

const checked = t.procedure.use(async ({ ctx, meta, next }) => {
  if (meta?.signedIn && !ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED' });
  //                     ^^^^^^^^ principal
  return next();
});

const open = t.middleware((options) => {
  if (!options.meta?.signedIn) return options.next({ ctx: options.ctx });
  if (!options.ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED' });
  //   ^^^^^^^^^^^^^^^^ principal
  return options.next();
});

export const router = t.router({
  list: checked.meta({ signedIn: false }).query(() => 1),
//^^^^ route QUERY list
//^^^^ asks nothing
  //                                                  ^ reply body
  loans: checked.query(() => 1),
//^^^^^ route QUERY loans
//^^^^^ asks who is there
  //                         ^ reply body
  lend: checked.meta({ log: true }).mutation(() => 1),
//^^^^ route MUTATION lend
//^^^^ asks who is there
  //                                               ^ reply body
  shelves: t.procedure.use(open).meta({ signedIn: true }).meta({ signedIn: false }).query(() => 1),
//^^^^^^^ route QUERY shelves
//^^^^^^^ asks nothing
  //                                                                                            ^ reply body
  shelf: t.procedure.meta({ signedIn: false }).meta({ signedIn: true }).use(open).query(() => 1),
//^^^^^ route QUERY shelf
//^^^^^ asks who is there
  //                                                                                          ^ reply body
});
