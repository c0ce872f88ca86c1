import { cookies } from 'next/headers';

export async function POST() {
  const store = await cookies();
  if (store.get('isAdmin')?.value !== '1') return new Response(null, { status: 403 });
//    ^^^^^^^^^^^^^^^^^^^^ finding high: The cookie `isAdmin` of the request decides what a client may do, and every client can write it. Take rights from the session or from a verified token.
  return Response.json({ saved: true });
}

export async function PUT(request: Request) {
  const { role, text } = await request.json();
  if (role !== 'editor') return Response.json({ error: 'forbidden' }, { status: 403 });
//    ^^^^ finding high: The body field `role` of the request decides what a client may do, and every client can write it. Take rights from the session or from a verified token.
  return Response.json({ text: String(text) });
}
