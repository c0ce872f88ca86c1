'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { prisma } from '../../lib/prisma';

const Input = z.object({ clubId: z.uuid(), memberId: z.uuid() });

export async function expel(form: FormData) {
//                    ^^^^^ finding low: `ACTION expel` answers without authentication. No endpoint of the package is guarded, as far as the code shows. Put the guard before the handler, or list the endpoint as public.
  const { clubId, memberId } = Input.parse(Object.fromEntries(form));
  await prisma.member.delete({ where: { id: memberId, clubId } });
  revalidatePath(`/clubs/${clubId}`);
}
