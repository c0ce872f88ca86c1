import { PrismaClient } from '@prisma/client';
import { currentUser, requireUser } from '../session';

const prisma = new PrismaClient();

export async function GET() {
  const user = await currentUser();
  if (!user) return new Response(null, { status: 401 });
  return Response.json(await prisma.note.findMany({ where: { owner: user.email }, take: 20 }));
}

export async function DELETE() {
  const user = await requireUser();
  await prisma.note.deleteMany({ where: { owner: user.email } });
  return new Response(null, { status: 204 });
}

export async function POST() {
  const user = await currentUser();
  if (!user) return new Response(null, { status: 401 });
  await prisma.note.create({ data: { owner: user.email } });
  return new Response(null, { status: 201 });
}
