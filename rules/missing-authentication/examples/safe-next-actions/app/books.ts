'use server';

import { auth } from '../auth';
import { books } from '../mails';

export async function addBook(title: string) {
  const session = await auth();
  if (!session?.user) throw new Error('Unauthorized');
  await books.add(title);
}
export async function removeBook(id: string) {
  const session = await auth();
  if (!session?.user) throw new Error('Unauthorized');
  await books.remove(id);
}
