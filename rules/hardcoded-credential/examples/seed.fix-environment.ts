// Users to try the application out with: their passwords are not there, only hashes of them.
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

async function main() {
  await prisma.user.create({
    data: {
      email: 'lisa@books.example',
      password: process.env.SECRET_KEY as string,
    },
  });
}

main();
