import { getToken } from 'next-auth/jwt';
import { type NextRequest, NextResponse } from 'next/server';

const guarded = ['/api/admin'];

// Which paths are guarded is said in the code, not only in the matcher.
export async function proxy(request: NextRequest) {
  const isGuarded = guarded.some((path) => request.nextUrl.pathname.startsWith(path));
  if (isGuarded && !(await getToken({ req: request }))) return NextResponse.redirect(new URL('/login', request.url));
  return NextResponse.next();
}

export const config = { matcher: ['/((?!_next/static|favicon.ico).*)'] };
