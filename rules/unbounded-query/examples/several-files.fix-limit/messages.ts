import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export function add(text: string) {
  return prisma.message.create({ data: { text } });
}

export function all() {
  return prisma.message.findMany({ orderBy: { id: 'desc' }, take: 100 });
}

export function page(take: number, skip: number) {
  return prisma.message.findMany({ take, skip });
}
