import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function books(name: string) {
  await prisma.$queryRawUnsafe('select 1');
  //    ^^^^^^^^^^^^^^^^^^^^^^ query
  //                           ^^^^^^^^^^ sink sql-text
  await prisma.$queryRaw`select * from books where name = ${name}`;
  return prisma.book.findMany({ where: { name } });
  //     ^^^^^^^^^^^^^^^^^^^^ query
}
