// Who is asking is told by a client that is given nothing of the caller: the framework keeps the request for it.
import { accounts, clientOfRequest } from '@acme/accounts';
import { createSafeActionClient } from 'next-safe-action';

export const client = createSafeActionClient();
export const signedIn = client.use(async ({ next }) => {
  const source = clientOfRequest();
  const user = await source.fetch(accounts.me.options());
  if (!user) throw new Error('Unauthorized');
  return next({ ctx: { user, teamId: user.teamId } });
});
