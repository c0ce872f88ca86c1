import { prisma } from './database';

export const find = (id: string) => prisma.book.findUnique({ where: { id } });
//                                  ^^^^^^^^^^^^^^^^^^^^^^ query
