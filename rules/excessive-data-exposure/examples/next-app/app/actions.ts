'use server';

import { db } from '../lib/db';

export async function findUser(id: number) {
  return db.user.findUnique({ where: { id: Number(id) } });
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: passwordHash
}

export async function nameOf(id: number) {
  const user = await db.user.findUnique({ where: { id: Number(id) } });
  return user?.name;
}
