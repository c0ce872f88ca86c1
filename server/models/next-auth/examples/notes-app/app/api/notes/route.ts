import type { NextRequest } from 'next/server';
import { auth, signOut } from '../../../auth';

async function add(request: NextRequest & { auth: { user: { id: string } } | null }) {
  if (!request.auth) return new Response(null, { status: 401 });
//     ^^^^^^^^^^^^ credential
  const note = await request.json();
//                   ^^^^^^^^^^^^^^ source body
  return Response.json({ note, owner: request.auth.user.id });
//                                    ^^^^^^^^^^^^ credential
//                                    ^^^^^^^^^^^^^^^^^ principal
}

export const POST = auth((request) => add(request));
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential

export async function DELETE() {
  await signOut();
//      ^^^^^^^ issues
  return new Response(null, { status: 204 });
}
