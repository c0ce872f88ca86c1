import { NextResponse } from 'next/server';
import { db } from '../../../lib/db';

export async function GET() {
  const users = await db.user.findMany();
  return NextResponse.json(users);
  //                       ^^^^^ finding: passwordHash
}

export async function HEAD() {
  const users = await db.user.findMany({ select: { id: true, name: true } });
  return NextResponse.json(users);
}
