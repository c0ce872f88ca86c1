import { forbidden, redirect, unauthorized } from 'next/navigation';
import { auth } from '../../../auth';

// All of them throw, so nothing after them runs.
export async function GET() {
  const session = await auth();
  if (!session) redirect('/login');
  return Response.json({ name: session.user?.name });
}

export async function PUT() {
  const session = await auth();
  if (!session) unauthorized();
  return Response.json({ saved: true });
}

export async function DELETE() {
  const session = await auth();
  if (!session?.user) unauthorized();
  if (session.user.name !== 'root') forbidden();
  return Response.json({ removed: true });
}
