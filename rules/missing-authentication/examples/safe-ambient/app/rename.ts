'use server';

import { getServerSession } from 'next-auth';
import { books } from '../lib/books';

export async function renameBook(id: string, title: string) {
  const session = await getServerSession();
  if (!session) throw new Error('Unauthorized');
  await books.update({ where: { id, owner: session.user.id }, data: { title: String(title).slice(0, 80) } });
}
