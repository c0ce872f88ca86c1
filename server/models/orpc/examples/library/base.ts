import { oo } from '@orpc/openapi';
import { ORPCError, os } from '@orpc/server';

const base = os.$context<{ headers: Headers; user?: { id: string; role: string } }>();

const signedIn = oo.spec(
  base.middleware(({ context, next }) => {
    if (!context.user) throw new ORPCError('UNAUTHORIZED');
    //   ^^^^^^^^^^^^ principal
    return next({ context: { user: context.user } });
    //                             ^^^^^^^^^^^^ principal
  }),
  { security: [{ bearer: [] }] },
);

export const open = base.errors({ FORBIDDEN: {} });
export const authorized = open.use(signedIn);
export const administration = authorized.use(({ context, next, errors }) => {
  if (context.user.role !== 'admin') throw errors.FORBIDDEN();
  //  ^^^^^^^^^^^^ principal
  return next();
});

const lazily = os.$context<{ authenticate: () => Promise<{ id: string } | null> }>();
const asked = lazily.middleware(async ({ context, next }) => {
  const user = await context.authenticate();
  //                 ^^^^^^^^^^^^^^^^^^^^^^ principal
  if (user) return next({ context: { user } });
  throw new ORPCError('UNAUTHORIZED');
});
export const authenticated = lazily.use(asked);
