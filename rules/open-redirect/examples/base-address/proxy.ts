import { type NextRequest, NextResponse } from 'next/server';

// `//evil.example/` is a path that comes here, and an address without it.
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (pathname.endsWith('/')) return NextResponse.redirect(new URL(pathname.slice(0, -1), request.url));
  //                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: URL `pathname` of the request decides where
  //                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused path: The address is no plain name that can be tested before it is used.
  return NextResponse.next();
}
