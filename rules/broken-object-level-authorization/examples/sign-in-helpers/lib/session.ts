import { jwtVerify } from 'jose';
import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { prisma } from './prisma';

const key = new TextEncoder().encode(process.env.SESSION_KEY);

export async function requireReader() {
  const token = (await cookies()).get('session')?.value;
  if (!token) redirect('/login');
  const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], issuer: 'shelves', audience: 'shelves' });
  return { id: payload.sub as string };
}

/** Asks for the shelf, too, and so knows whose it is. */
export async function requireShelf(id: string) {
  const reader = await requireReader();
  const shelf = await prisma.shelf.findFirst({ where: { id, ownerId: reader.id } });
  if (!shelf) notFound();
  return shelf;
}
