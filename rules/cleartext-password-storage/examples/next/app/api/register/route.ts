import { prisma } from '@/lib/prisma';
import { NextResponse } from 'next/server';
import bcrypt from 'bcryptjs';
import { z } from 'zod';
const schema = z.object({ email: z.email(), password: z.string().min(12) });

export async function POST(request: Request) {
  const { email, password } = schema.parse(await request.json());
  const user = await prisma.user.create({ data: { email, password }, select: { id: true } });
  //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is stored as it was typed
  return NextResponse.json(user, { status: 201 });
}

export async function PUT(request: Request) {
  const { email, password } = schema.parse(await request.json());
  const hashed = await bcrypt.hash(password, 12);
  const user = await prisma.user.update({
    where: { email },
    data: { password: hashed },
    select: { id: true },
  });
  return NextResponse.json(user);
}
