import type { Prisma } from '@prisma/client';
import { prisma } from './database';

export class ProjectService {
  create(data: Prisma.ProjectUncheckedCreateInput) {
    return prisma.project.create({ data, select: { id: true, title: true } });
//                                 ^^^^ finding high: The whole body of the request goes into `prisma.project.create`, so a client can set `ownerId`, `approved` of `Project`. Take only the
  }

  async rename(id: number, title: string) {
    await prisma.project.update({ where: { id }, data: { title } });
  }

  async change(id: number, ownerId: number, changes: Prisma.ProjectUpdateInput) {
    await prisma.project.updateMany({ where: { id, ownerId }, data: changes });
//                                                                  ^^^^^^^ finding high: The whole body of the request goes into `prisma.project.updateMany`, so a client can set `ownerId`, `approved` of `Project`. Take only
  }
}
