import { db } from '../../../lib/db';
import { withUser } from '../../../lib/with-user';
import { auth } from '../../../auth';
import { NextResponse } from 'next/server';

export const GET = withUser(async (_request, user) =>
  Response.json(await db.order.findMany({ where: { owner: user.id } })),
);

export const POST = withUser(async (_request, user) =>
  Response.json(await db.order.create({ data: { owner: user.id } })),
);

export async function DELETE() {
  const session = await auth();
  if (!session?.user) return NextResponse.json({ error: 'Sign in first' }, { status: 401 });
  await db.order.deleteMany({});
  return new Response(null, { status: 204 });
}
