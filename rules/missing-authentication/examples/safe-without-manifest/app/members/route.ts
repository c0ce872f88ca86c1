import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

// Nothing imports a framework whose files are routes: this is a function like any other.
export default async function handler(request: { body: { id: string } }) {
  'use server';
  await prisma.member.delete({ where: { id: request.body.id } });
}

export async function POST(request: Request) {
  const { id } = await request.json();
  await prisma.member.delete({ where: { id } });
}
