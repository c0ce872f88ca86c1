import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function createOrder(input: { product: string; count: number }): Promise<number> {
  const order = await prisma.order.create({ data: input });
  return order.id;
}
