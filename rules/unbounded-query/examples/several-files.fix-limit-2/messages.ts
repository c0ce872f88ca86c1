import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export function add(text: string) {
  return prisma.message.create({ data: { text } });
}

export function all() {
  return prisma.message.findMany({ orderBy: { id: 'desc' } });
}

export function page(take: number, skip: number) {
  return prisma.message.findMany({ take: Math.min(Math.max(take || 20, 1), 100), skip });
}
