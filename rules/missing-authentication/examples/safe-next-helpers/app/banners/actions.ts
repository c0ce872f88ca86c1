'use server';
import { createLogger } from '@acme/shared';
import { cookies } from 'next/headers';
import { prisma } from '../../lib/prisma';
import { auth } from '../../lib/session';

const logger = createLogger('banners');

/** What failed is told of, wherever that goes. */
const safely = async <T>(run: () => Promise<T>): Promise<T | { error: string }> => {
  try {
    return await run();
  } catch (error) {
    logger.error(error);
    return { error: 'Try again later' };
  }
};

// Only a cookie of the visitor is kept.
export const skip = async () =>
  safely(async () => {
    const store = await cookies();
    store.set('tour-skipped', 'true');
    return true;
  });

export async function dismiss(id: string) {
  const store = await cookies();
  const today = new Date().toISOString().slice(0, 10);
  store.set(`banner-${id}`, today, { maxAge: 90_000, httpOnly: true, sameSite: 'lax', path: '/' });
}

export async function rename(name: string) {
  const session = await auth();
  if (!session?.user) throw new Error('Sign in first');
  await prisma.user.update({ where: { id: session.user.id }, data: { name: String(name) } });
}

export async function leave() {
  const session = await auth();
  if (!session?.user) throw new Error('Sign in first');
  await prisma.user.delete({ where: { id: session.user.id } });
}
