import { auth0 } from '../../../lib/auth0';

export async function GET() {
  const session = await auth0.getSession();
  //                    ^^^^^^^^^^^^^^^^^^ principal
  //                    ^^^^^^^^^^^^^^^^^^ credential
  if (!session) return new Response(null, { status: 401 });
  return Response.json({ of: session.user.sub });
  //                         ^^^^^^^^^^^^ principal
}
