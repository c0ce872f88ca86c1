import { randomBytes } from 'node:crypto';
import { prisma } from './prisma';
export async function createSession(userId: string) {
  return prisma.session.create({
    data: { token: randomBytes(32).toString('hex'), userId, expiresAt: new Date(Date.now() + 864e5) },
  });
}
export async function invalidateSession(token: string) {
  await prisma.session.deleteMany({ where: { token } });
}
