import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

// It fills the database of a developer.
async function main() {
  for (let i = 0; i < 20; i++)
    await prisma.user.create({
      data: { email: `reader${i}@example.com`, apiToken: Math.random().toString(36).slice(2) },
      //                                                 ^^^^^^^^^^^^^ finding low: Numbers that can be predicted become `apiToken`
    });
}

main().finally(() => prisma.$disconnect());
