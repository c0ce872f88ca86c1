import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export function ofOwner(ownerId: string) {
  return prisma.project.findMany({ where: { ownerId } });
}

export function byId(id: string) {
  return prisma.project.findUnique({ where: { id } });
//                                          ^^^^^^ finding medium: `Project` is read by the path parameter `id` of the request, and nothing asks whether it belongs to the signed-in user. Put `ownerId`
//                                          ^^^^^^ refused owner: The signed-in user has another name here.
}

export function remove(id: string) {
  return prisma.project.delete({ where: { id } });
//                                      ^^^^^^ finding medium: `Project` is looked up or changed by the path parameter `id` of the request, and nothing asks whether it belongs to the signed-in
//                                      ^^^^^^ refused owner: The signed-in user has another name here.
}

export async function rename(id: string, ownerId: string, title: string) {
  const { count } = await prisma.project.updateMany({ where: { id, ownerId }, data: { title } });
  return count === 1;
}
