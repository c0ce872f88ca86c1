import { type NextRequest, NextResponse } from 'next/server';
import { prisma } from '../../../../lib/prisma';
import { visitFor } from '../../../../lib/visits';

export async function GET(request: NextRequest, { params }: { params: Promise<{ room: string }> }) {
  const { room: id } = await params;
  const visit = await visitFor(request, id);
  if (!visit?.visitorId) return NextResponse.json({ error: 'Not let in' }, { status: 401 });
  const room = await prisma.room.findUnique({ where: { id }, select: { name: true } });
  return NextResponse.json(room);
}
