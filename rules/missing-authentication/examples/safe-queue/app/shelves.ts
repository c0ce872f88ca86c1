import { prisma } from './prisma';

export async function shelve(title: string) {
  await prisma.book.update({ where: { title }, data: { shelved: true } });
}
