import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export function add(text: string) {
  return prisma.message.create({ data: { text } });
}

export function all() {
  return prisma.message.findMany({ orderBy: { id: 'desc' } });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `GET /messages` reads every `Message` there is, and clients make more of them. Read them page by page, with a limit.
}

export function page(take: number, skip: number) {
  return prisma.message.findMany({ take, skip });
//                                 ^^^^ finding medium: The query `take` of the request says how many rows `prisma.message.findMany` reads, without an upper limit. Limit it first, as in
}
