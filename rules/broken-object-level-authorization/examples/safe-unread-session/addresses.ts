'use server';
import { z } from 'zod';
import { auth } from '@/auth';
import { prisma } from '@/lib/prisma';

const Renaming = z.object({ addressId: z.uuid(), street: z.string().max(120) });

export async function renameAddress(form: FormData) {
  const session = await auth();
  if (!session?.user) throw new Error('Not signed in');
  const { addressId, street } = Renaming.parse(Object.fromEntries(form));
  await prisma.address.update({ where: { id: addressId, userId: session.user.id }, data: { street } });
}
