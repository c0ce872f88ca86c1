'use server';

import { PrismaClient } from '@prisma/client';
import { z } from 'zod';
import { auth } from './auth';

const prisma = new PrismaClient();

// Whoever joins a club, or leaves it, changes nothing else of it.
export async function joinClub(id: string) {
  const session = await auth();
  if (!session) return 'Sign in first.';
  await prisma.club.update({
    where: { id: z.uuid().parse(id) },
    data: { members: { connect: { id: session?.user?.id } } },
  });
}

export async function leaveClub(id: string) {
  const session = await auth();
  if (!session) return 'Sign in first.';
  await prisma.club.update({
    where: { id: z.uuid().parse(id) },
    data: { members: { disconnect: { id: session?.user?.id } } },
  });
}
