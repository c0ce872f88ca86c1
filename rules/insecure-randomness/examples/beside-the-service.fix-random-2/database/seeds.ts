import { PrismaClient } from '@prisma/client';
import { randomBytes } from 'node:crypto';

const prisma = new PrismaClient();

// A command of the developers calls it; only its path says so.
export async function seed() {
  await prisma.user.create({
    data: { email: 'reader@example.com', apiToken: `reader-${randomBytes(32).toString('hex')}` },
  });
}
