import { NextResponse } from 'next/server';
import { db } from '../../../lib/db';
import { requireUser } from '../../../lib/session';

export async function POST() {
  try {
    const user = await requireUser();
    return NextResponse.json(await db.report.create({ data: { owner: user.id } }));
  } catch {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401 });
  }
}

export async function GET() {
  const user = await requireUser();
  return NextResponse.json(await db.report.findMany({ where: { owner: user.id } }));
}
