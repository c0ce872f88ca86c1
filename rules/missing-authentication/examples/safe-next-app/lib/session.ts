import { auth } from '../auth';

export class Unauthorized extends Error {}

/** The user, or an error. */
export async function requireUser() {
  const session = await auth();
  if (!session?.user?.id) throw new Unauthorized('Sign in first');
  return session.user;
}
