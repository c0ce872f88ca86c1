import { auth, currentUser } from '@clerk/nextjs/server';

export async function GET() {
  const { userId } = await auth();
//                         ^^^^^^ credential
  if (!userId) return new Response('Sign in first', { status: 401 });
//     ^^^^^^ principal
  return Response.json({ userId });
}

export async function POST() {
  await auth.protect();
//      ^^^^^^^^^^^^ verifies
  const user = await currentUser();
//                   ^^^^^^^^^^^^^ credential
//                   ^^^^^^^^^^^^^ principal
  return Response.json({ name: user?.firstName });
}
