import { getServerSession } from 'next-auth';

export async function POST() {
  const session = await getServerSession();
  if (!session) return new Response(null, { status: 401 });
  return Response.json({ ok: true });
}
