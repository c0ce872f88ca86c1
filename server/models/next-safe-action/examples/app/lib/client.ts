import { getServerSession } from 'next-auth';
import { createSafeActionClient } from 'next-safe-action';

const requireSession = async ({ next }) => {
  const session = await getServerSession();
  if (!session) throw new Error('Not signed in');
  return next({ ctx: { user: session.user } });
};

export const client = createSafeActionClient();
export const signedIn = client.use(requireSession);
//                                 ^^^^^^^^^^^^^^ guard authentication
