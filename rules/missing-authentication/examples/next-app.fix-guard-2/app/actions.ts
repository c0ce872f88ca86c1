'use server';

import { redirect } from 'next/navigation';
import { auth } from '../auth';
import { db } from '../lib/db';

async function requireUser() {
  const session = await auth();
  if (!session?.user) redirect('/login');
  return session.user;
}

export async function cancelOrder(order: string) {
  const id = Number(order);
  const user = await requireUser();
  await db.order.delete({ where: { id, owner: user.id } });
}

export async function closeShop() {
  await requireUser();
  await db.shop.updateMany({ data: { open: false } });
}

export async function emptyShop() {
  const user = await requireUser();
  await db.order.deleteMany({});
}
