import { PrismaClient } from '@prisma/client';
import { auth } from '../../auth';

const prisma = new PrismaClient();

export async function GET() {
  const session = await auth();
  if (!session?.user) return Response.json({ error: 'Sign in first' }, { status: 401 });
  return Response.json(await prisma.note.findMany({ where: { ownerId: session.user.id } }));
}
