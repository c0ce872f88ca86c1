import { initTRPC, TRPCError } from '@trpc/server';
import mongoose from 'mongoose';
import { z } from 'zod';

const Report = mongoose.model('Report', new mongoose.Schema({ owner: String, title: String }));
const t = initTRPC.context<{ user?: { id: string } }>().create();
const signedIn = t.procedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { user: ctx.user } });
});
const byId = z.object({ id: z.uuid() });

export const reports = t.router({
  read: signedIn.input(byId).query(async ({ input }) => Report.findOne({ key: input.id })),
//                                                                     ^^^^^^^^^^^^^^^^^ finding medium: `Report` is read by the body field `id` of the request, and nothing asks whether it belongs to the signed-in user. Put `owner` into the condition, or check it before going on.
//                                                                     ^^^^^^^^^^^^^^^^^ refused owner: The signed-in user has another name here.
  readOwn: signedIn
    .input(byId)
    .query(async ({ input, ctx }) => Report.findOne({ key: input.id, owner: ctx.user.id })),
  readChecked: signedIn.input(byId).query(async ({ input, ctx }) => {
    const report = await Report.findOne({ key: input.id });
    if (report?.owner !== ctx.user.id) throw new TRPCError({ code: 'NOT_FOUND' });
    return report;
  }),
});
