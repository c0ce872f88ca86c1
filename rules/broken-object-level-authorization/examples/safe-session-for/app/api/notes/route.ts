import { type NextRequest, NextResponse } from 'next/server';
import { z } from 'zod';
import { prisma } from '../../../lib/prisma';
import { visitFor } from '../../../lib/visits';

const Asked = z.object({ roomId: z.string().max(40), id: z.string().max(40) });

export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl;
  const asked = Asked.safeParse({ roomId: searchParams.get('roomId'), id: searchParams.get('id') });
  if (!asked.success) return NextResponse.json({ error: 'Not a room' }, { status: 400 });
  const { roomId, id } = asked.data;
  const visit = await visitFor(request, roomId);
  if (!visit) return NextResponse.json({ error: 'Not let in' }, { status: 401 });
  const notes = await prisma.note.findMany({ where: { roomId, id }, select: { id: true, title: true }, take: 50 });
  return NextResponse.json(notes);
}
