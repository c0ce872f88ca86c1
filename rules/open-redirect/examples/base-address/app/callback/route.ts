import { type NextRequest, NextResponse } from 'next/server';

// A base holds nobody who names a whole address, or one that starts with two slashes.
export async function GET(request: NextRequest) {
  const next = request.nextUrl.searchParams.get('next') ?? '/';
  return NextResponse.redirect(new URL(next, request.url));
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: query `next` of the request decides where
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ refused path: The address is no plain name that can be tested before it is used.
}

export async function POST(request: NextRequest) {
  const shop = request.nextUrl.searchParams.get('shop') ?? 'https://books.example';
  return NextResponse.redirect(new URL('/install', shop));
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: query `shop` of the request decides where
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^^ refused path: The code around it lets other hosts through: compare the whole host there.
}

export async function PUT(request: NextRequest) {
  const shop = request.nextUrl.searchParams.get('shop');
  return NextResponse.redirect(new URL('/install', `https://${shop}.example`));
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: query `shop` of the request becomes part of the host
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused path: The data is only a part of the address: which hosts may stand there is for you to say.
}
