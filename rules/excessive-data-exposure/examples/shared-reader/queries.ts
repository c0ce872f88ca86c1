import { and, eq, isNull } from 'drizzle-orm';
import { db } from './db';
import { users } from './schema';

export async function currentUser(id: number) {
  const [user] = await db
    .select()
    .from(users)
    .where(and(eq(users.id, id), isNull(users.deletedAt)))
    .limit(1);
  return user;
}
