import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

// A command of the developers calls it; only its path says so.
export async function seed() {
  await prisma.user.create({
    data: { email: 'reader@example.com', apiToken: `reader-${Math.random().toString(36).slice(2)}` },
    //                                                       ^^^^^^^^^^^^^ finding low: Numbers that can be predicted become `apiToken`
  });
}
