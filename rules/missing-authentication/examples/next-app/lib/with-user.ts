import { NextResponse } from 'next/server';
import { auth } from '../auth';

type Handler = (request: Request, user: { id: string }) => Promise<Response>;

/** Turns everybody away who is not signed in. */
export function withUser(handler: Handler) {
  return async (request: Request) => {
    const session = await auth();
    if (!session?.user) return NextResponse.json({ error: 'Sign in first' }, { status: 401 });
    return handler(request, session.user);
  };
}
