import { PrismaClient } from '@prisma/client';
import { auth } from '../../../auth';

const prisma = new PrismaClient();

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await auth();
  if (!session?.user) return Response.json({ error: 'Sign in first' }, { status: 401 });
  const { id } = await params;
  const note = await prisma.note.findUnique({ where: { id } });
//                                                   ^^^^^^ finding medium: `Note` is read by the path parameter `id` of the request, and nothing asks whether it belongs to the signed-in user. Put `ownerId`
//                                                   ^^^^^^ refused owner: The signed-in user has another name here.
  return Response.json(note);
}

export async function DELETE(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await auth();
  if (!session?.user) return Response.json({ error: 'Sign in first' }, { status: 401 });
  const { id } = await params;
  const { count } = await prisma.note.deleteMany({ where: { id, ownerId: session.user.id } });
  return Response.json({ count });
}
