// Who is signed in is looked up once for each request.
import { cache } from 'react';
import { auth } from './auth';

export const currentUser = cache(async () => {
  const session = await auth();
  return session?.user ?? null;
});

export const requireUser = cache(async () => {
  const user = await currentUser();
  if (!user) throw new Error('You are not signed in.');
  return user;
});
