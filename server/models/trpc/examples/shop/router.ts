import { z } from 'zod';
import { adminProcedure, createRouter, mergeRouters, protectedProcedure, publicProcedure } from './trpc';

const books = createRouter({
  list: publicProcedure.query(() => []),
//^^^^ route QUERY books.list
//^^^^ asks nothing
  //                                ^^ reply body
  byId: publicProcedure.input(z.object({ id: z.uuid() })).query(({ input }) => input.id),
//^^^^ route QUERY books.byId
//^^^^ asks nothing
  //                                                                           ^^^^^ source body
  //                                                                           ^^^^^^^^ reply body
  add: protectedProcedure
//^^^ route MUTATION books.add
//^^^ asks who is there
    .input(z.object({ title: z.string() }))
    .mutation(async ({ input, ctx }) => ({ title: input.title, owner: ctx.user.id })),
    //                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
    //                                            ^^^^^ source body
    //                                                                ^^^^^^^^ principal
});

const remove = adminProcedure.input(z.string()).mutation((options) => options.input);
//                                                                    ^^^^^^^^^^^^^ source body
//                                                                    ^^^^^^^^^^^^^ reply body

const health = createRouter({ ping: publicProcedure.query(() => 'pong') });
//                            ^^^^ route QUERY ping
//                            ^^^^ asks nothing
//                                                              ^^^^^^ reply body

export const appRouter = mergeRouters(
  health,
  createRouter({ books, admin: { remove, log: adminProcedure.subscription(async function* () {}) } }),
  //                             ^^^^^^ route MUTATION admin.remove
  //                             ^^^^^^ asks for rights
  //                                     ^^^ route SUBSCRIPTION admin.log
  //                                     ^^^ asks for rights
);
