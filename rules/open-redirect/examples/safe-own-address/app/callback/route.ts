import { type NextRequest, NextResponse } from 'next/server';

// Whatever the text makes of the address, it must stay on the site of the request.
export async function GET(request: NextRequest) {
  const address = new URL(request.nextUrl.searchParams.get('next') ?? '/', request.url);
  if (address.origin !== request.nextUrl.origin) return new Response('no', { status: 400 });
  return NextResponse.redirect(address);
}

export async function POST(request: NextRequest) {
  const { origin } = new URL(request.url);
  const address = new URL(request.nextUrl.searchParams.get('next') ?? '/', origin);
  return NextResponse.redirect(origin === address.origin ? address : new URL('/', origin));
}
