import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function activate(customer: string, plan: string) {
  await prisma.subscription.update({ where: { customer }, data: { plan, active: true } });
}

export async function cancel(customer: string) {
  await prisma.subscription.deleteMany({ where: { customer } });
}
