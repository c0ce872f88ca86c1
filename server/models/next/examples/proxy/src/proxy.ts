import { type NextRequest, NextResponse } from 'next/server';

const open = ['/api/admin/login'];

export async function proxy(request: NextRequest) {
//                    ^^^^^ guard authentication
  const { pathname } = request.nextUrl;
//                     ^^^^^^^^^^^^^^^ source url
  if (open.includes(pathname)) return NextResponse.next();
  const token = request.headers.get('authorization');
//              ^^^^^^^^^^^^^^^ source header
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  if (!token) return NextResponse.json({ error: 'Sign in first' }, { status: 401 });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  return NextResponse.next();
}

export const config = {
  matcher: ['/api/admin/:path*', { source: '/api/((?!public|admin).*)' }],
};
