import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
import { createSession } from '../../../lib/sessions';
import { verifyUser } from '../../../lib/users';

export async function POST(request: Request) {
//                    ^^^^ finding [missing-rate-limit]: can be called without end
  const { email, password } = await request.json();
  //                                ^^^^^^^^^^^^^^ finding [unvalidated-input]: of the request's body goes into `prisma.user.findUnique` without validation
  const user = await verifyUser(email, password);
  if (!user) return NextResponse.json({ error: 'Wrong credentials' }, { status: 401 });
  const session = await createSession(user.id);
  (await cookies()).set('session', session.token, {
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    expires: session.expiresAt,
  });
  return NextResponse.json({ ok: true });
}
