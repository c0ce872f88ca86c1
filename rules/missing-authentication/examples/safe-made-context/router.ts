import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { shelves } from './store';

const t = initTRPC.context<{ reader: { sub: string } | null }>().create();
const reading = t.procedure.use(({ ctx, next }) => {
  if (!ctx.reader) throw new Error('Come in first');
  return next({ ctx: { reader: ctx.reader } });
});
const signedIn = t.procedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new Error('Come in first');
  return next();
});

export const router = t.router({
  rename: reading.input(z.object({ id: z.uuid(), name: z.string().max(80) })).mutation(({ ctx, input }) => shelves.update({ where: { id: input.id, owner: ctx.reader.sub }, data: { name: input.name } })),
  remove: reading.input(z.uuid()).mutation(({ ctx, input }) => shelves.delete({ where: { id: input, owner: ctx.reader.sub } })),
  add: signedIn.input(z.object({ name: z.string().max(80) })).mutation(({ ctx, input }) => shelves.create({ data: { owner: ctx.user.id, name: input.name } })),
  fill: signedIn.input(z.uuid()).mutation(({ ctx, input }) => shelves.update({ where: { id: input, owner: ctx.user.id }, data: { full: true } })),
});
