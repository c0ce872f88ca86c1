import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export function findKept(token: string, memberId: string) {
  return prisma.refreshToken.findFirst({ where: { token, memberId } });
}
