import { type NextRequest, NextResponse } from 'next/server';

// What a written path is relative to gives no more than the address that the browser is at.
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (!request.cookies.get('session')) return NextResponse.redirect(new URL('/login', request.url));
  if (pathname.endsWith('/old')) return NextResponse.redirect(new URL(`/new?from=${pathname}`, request.url));
  if (request.headers.get('host') === 'www.books.example')
    return NextResponse.redirect(`https://books.example${pathname}${request.nextUrl.search}`);
  return NextResponse.next();
}
