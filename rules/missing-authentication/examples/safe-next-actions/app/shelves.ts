'use server';

import { auth } from '../auth';
import { books } from '../mails';

// Who is not signed in gets an answer like any other, and nothing is done.
export async function moveBook(id: string) {
  const session = await auth();
  if (!session) return { moved: false, error: 'Sign in first' };
  await books.move(id);
  return { moved: true };
}

export async function markBook(id: string) {
  try {
    const session = await auth();
    if (!session || !session.user) {
      return { marked: false };
    }
    await books.mark(id);
    return { marked: true };
  } catch {
    return { marked: false };
  }
}

export async function lendBook(id: string, to: string) {
  try {
    const session = await auth();
    if (!session || !id || typeof to !== 'string') throw new Error('Something is missing');
    await books.lend(id, to);
    return { lent: true };
  } catch (error) {
    console.error('not lent', error);
    return { lent: false };
  }
}
