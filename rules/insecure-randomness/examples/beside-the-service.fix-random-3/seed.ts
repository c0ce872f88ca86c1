import { PrismaClient } from '@prisma/client';
import { randomBytes } from 'node:crypto';

const prisma = new PrismaClient();

// It fills the database of a developer.
async function main() {
  for (let i = 0; i < 20; i++)
    await prisma.user.create({
      data: { email: `reader${i}@example.com`, apiToken: randomBytes(32).toString('hex') },
    });
}

main().finally(() => prisma.$disconnect());
