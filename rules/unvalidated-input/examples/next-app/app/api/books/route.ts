import { type NextRequest, NextResponse } from 'next/server';
import { z } from 'zod';
import { db } from '../../../lib/db';

const Book = z.object({ title: z.string().max(200), pages: z.number().int() });

export async function POST(request: NextRequest) {
  const data = await request.json();
  return NextResponse.json(await db.book.create({ data }));
//                                                ^^^^ finding [mass-assignment] medium: The whole body of the request goes into `db.book.create`, so a client can set every field of `book`. Take only the
}

export async function PUT(request: NextRequest) {
  const read = Book.safeParse(await request.json());
  if (!read.success) return NextResponse.json({ error: 'No such book' }, { status: 400 });
  return NextResponse.json(await db.book.update({ where: { id: 1 }, data: read.data }));
}
